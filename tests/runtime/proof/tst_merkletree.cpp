// SPDX-License-Identifier: Apache-2.0
#include "proof/merkletree.h"
#include "testmain.h"

#include <QTest>

using namespace squidie;

/// Trees and paths (manual: proof.md, "Format").
class TestMerkleTree : public QObject {
    Q_OBJECT

private:
    static QVector<Digest> leaves(qsizetype count)
    {
        DigestMaker maker;
        QVector<Digest> all;
        for (qsizetype i = 0; i < count; ++i)
            all.append(maker.leaf(QByteArray::number(i)));
        return all;
    }

private Q_SLOTS:
    /// The vectors that implementations of RFC 6962 share.
    void rootsAreThoseOfTheStandard()
    {
        const QByteArrayList inputs{
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
        const QByteArrayList roots{"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                                   "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                   "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                   "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                   "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                   "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                   "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                   "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                   "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
        DigestMaker maker;
        QVector<Digest> all;
        QCOMPARE(merkleRoot(all).hex(), roots[0]);
        for (qsizetype i = 0; i < inputs.size(); ++i) {
            all.append(maker.leaf(QByteArray::fromHex(inputs[i])));
            QCOMPARE(merkleRoot(all).hex(), roots[i + 1]);
        }
    }

    void everyStretchHasItsPath()
    {
        for (qsizetype size = 1; size <= 17; ++size) {
            const auto all = leaves(size);
            const Digest root = merkleRoot(all);
            for (qsizetype first = 0; first < size; ++first) {
                for (qsizetype count = 1; first + count <= size; ++count) {
                    const auto some = all.mid(first, count);
                    const auto path = merklePath(all, first, count);
                    QCOMPARE(rootFromPath(some, first, size, path), root);
                    // Neither at another place, nor in a tree of another size, nor with a path that has more or less.
                    for (qsizetype other = 0; other + count <= size; ++other)
                        QVERIFY(other == first || rootFromPath(some, other, size, path) != root);
                    QVERIFY(rootFromPath(some, first, size, path + QVector<Digest>{root}) != root);
                    if (!path.isEmpty())
                        QVERIFY(rootFromPath(some, first, size, path.mid(1)) != root);
                }
            }
        }
    }

    void whatDoesNotFitIsNothing()
    {
        const auto all = leaves(4);
        QVERIFY(rootFromPath({}, 0, 0, {}));
        QVERIFY(!rootFromPath({}, 0, 4, {}));
        QVERIFY(!rootFromPath({}, 1, 0, {}));
        QVERIFY(!rootFromPath(all, -1, 4, {}));
        QVERIFY(!rootFromPath(all, 1, 4, {}));
        QVERIFY(!rootFromPath(all, std::numeric_limits<qint64>::max(), 4, {}));
        QVERIFY(!rootFromPath(all, 0, std::numeric_limits<qint64>::max(), {}));
        QVERIFY(!Digest::fromHex("00"));
        QVERIFY(!Digest::fromHex(merkleRoot(all).hex().toUpper()));
    }
};

SQUIDIE_TEST(TestMerkleTree)
#include "tst_merkletree.moc"
