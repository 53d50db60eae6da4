// SPDX-License-Identifier: Apache-2.0
#include "store/rowdigests.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

constexpr qsizetype rowsAtOnce = 2000;
constexpr qsizetype bytesAtOnce = 1024 * 1024;

} // namespace

RowDigests::~RowDigests()
{
    if (m_digesting.valid())
        m_digesting.wait();
}

bool RowDigests::add(qint64 trigger, const SealedDelivery &delivery, QByteArrayView payload, QByteArrayView errorValue)
{
    m_buffer.clear();
    Piece piece{};
    piece.places = delivery.write(m_buffer);
    piece.fields = m_read.bytes.size();
    m_read.bytes.append(m_buffer.all());
    piece.payload = m_read.bytes.size();
    m_read.bytes.append(payload);
    piece.errorValue = m_read.bytes.size();
    m_read.bytes.append(errorValue);
    piece.end = m_read.bytes.size();
    m_read.pieces.append(piece);
    m_read.rows.append({trigger, delivery.receivedAt, delivery.isImported(), {LeafPlace::of(delivery), {}}});
    return m_read.rows.size() < rowsAtOnce && m_read.bytes.size() < bytesAtOnce ? m_goesOn : handOn();
}

void RowDigests::finish()
{
    while (m_goesOn && (m_digesting.valid() || !m_read.rows.isEmpty()))
        handOn();
}

/// What the other thread has done goes to the visitor; what was read goes to the other thread.
bool RowDigests::handOn()
{
    if (m_digesting.valid()) {
        m_digesting.get();
        for (const LedgerRow &row : std::as_const(m_digested.rows)) {
            m_goesOn = m_goesOn && m_visitor(row);
            if (!m_goesOn)
                return false;
        }
    }
    m_digested.bytes.resize(0);
    m_digested.pieces.clear();
    m_digested.rows.clear();
    std::swap(m_read, m_digested);
    if (!m_digested.rows.isEmpty())
        m_digesting = std::async(std::launch::async, [this] { m_digested.digest(); });
    return m_goesOn;
}

void RowDigests::Batch::digest()
{
    DigestMaker maker;
    char *all = bytes.data();
    const auto put = [&](qsizetype from, qsizetype to, qsizetype place) {
        const Digest digest = maker.of({all + from, to - from});
        std::copy(digest.bytes.begin(), digest.bytes.end(), all + place);
    };
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Piece &piece = pieces[i];
        put(piece.payload, piece.errorValue, piece.fields + piece.places.payload);
        if (piece.places.errorValue > 0)
            put(piece.errorValue, piece.end, piece.fields + piece.places.errorValue);
        rows[i].leaf.delivery = maker.of({all + piece.fields, piece.payload - piece.fields});
    }
}

} // namespace squidie::inline v0
