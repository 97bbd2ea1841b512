using System.Buffers;
using System.Buffers.Binary;

namespace Gantry.Dicom.Network;

/// <summary>
/// A place in the stream of P-DATA-TF PDUs and their presentation data values (PS3.8 §9.3.5, annex E). A plain value: a copy of it can run ahead over what has arrived,
/// while the original stays at what has been consumed.
/// </summary>
internal struct PresentationDataCursor
{
    private const int HeaderLength = 6;
    private uint _leftInPdu;
    private uint _leftInFragment;
    private byte _control;

    /// <summary>Where the cursor stands.</summary>
    public enum Place
    {
        /// <summary>More bytes must arrive.</summary>
        NeedsMore,

        /// <summary>In a fragment, maybe at its end.</summary>
        Fragment,

        /// <summary>Before a PDU that is no P-DATA-TF.</summary>
        OtherPdu,
    }

    /// <summary>How many PDUs the cursor has come into.</summary>
    public int Pdus { get; private set; }

    /// <summary>Whether the cursor stands between two PDUs.</summary>
    public readonly bool IsBetweenPdus => !IsInFragment && _leftInPdu == 0;

    /// <summary>Whether the cursor stands in a fragment.</summary>
    public bool IsInFragment { get; private set; }

    /// <summary>The presentation context of the fragment.</summary>
    public byte ContextId { get; private set; }

    /// <summary>Whether the fragment is of a command set.</summary>
    public readonly bool IsCommand => (_control & 1) != 0;

    /// <summary>Whether the fragment is the last of its command set or data set.</summary>
    public readonly bool IsLast => (_control & 2) != 0;

    /// <summary>Whether all of the fragment has been taken.</summary>
    public readonly bool IsAtFragmentEnd => _leftInFragment == 0;

    /// <summary>Steps over headers to the next fragment; does nothing within one.</summary>
    /// <exception cref="ProtocolViolationException">A length does not fit.</exception>
    public Place MoveToFragment(ref ReadOnlySequence<byte> buffer, uint maximumLength)
    {
        if (IsInFragment)
        {
            return Place.Fragment;
        }

        if (_leftInPdu == 0)
        {
            if (!new SequenceReader<byte>(buffer).TryPeek(out byte type))
            {
                return Place.NeedsMore;
            }

            if (type != (byte)PduType.PresentationData)
            {
                return Place.OtherPdu;
            }
        }

        if (buffer.Length < HeaderLength)
        {
            return Place.NeedsMore;
        }

        Span<byte> header = stackalloc byte[HeaderLength];
        if (_leftInPdu == 0)
        {
            buffer.Slice(0, HeaderLength).CopyTo(header);
            uint length = BinaryPrimitives.ReadUInt32BigEndian(header[2..]);
            if (length > maximumLength || length < HeaderLength)
            {
                throw new ProtocolViolationException(
                    AssociationAbort.InvalidParameter,
                    $"The peer sent a P-DATA-TF PDU of {length} bytes; {HeaderLength} to {maximumLength} are accepted here.");
            }

            _leftInPdu = length;
            Pdus++;
            buffer = buffer.Slice(HeaderLength);
            if (buffer.Length < HeaderLength)
            {
                return Place.NeedsMore;
            }
        }

        buffer.Slice(0, HeaderLength).CopyTo(header);
        uint itemLength = BinaryPrimitives.ReadUInt32BigEndian(header);
        if (_leftInPdu < HeaderLength || itemLength < 2 || itemLength > _leftInPdu - 4)
        {
            throw new ProtocolViolationException(
                AssociationAbort.InvalidParameter,
                $"A presentation data value claims {itemLength} bytes where its PDU has {_leftInPdu} left.");
        }

        ContextId = header[4];
        _control = header[5];
        _leftInFragment = itemLength - 2;
        _leftInPdu -= itemLength + 4;
        IsInFragment = true;
        buffer = buffer.Slice(HeaderLength);
        return Place.Fragment;
    }

    /// <summary>Takes what has arrived of the fragment, at most this many bytes.</summary>
    public ReadOnlySequence<byte> Take(ref ReadOnlySequence<byte> buffer, long maximum = long.MaxValue)
    {
        long length = Math.Min(Math.Min(_leftInFragment, buffer.Length), maximum);
        ReadOnlySequence<byte> fragment = buffer.Slice(0, length);
        _leftInFragment -= (uint)length;
        buffer = buffer.Slice(length);
        return fragment;
    }

    /// <summary>Leaves a fragment that has been taken to its end.</summary>
    public void LeaveFragment() => IsInFragment = false;
}
