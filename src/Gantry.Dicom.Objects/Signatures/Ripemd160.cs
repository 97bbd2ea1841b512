using System.Buffers.Binary;
using System.Numerics;

namespace Gantry.Dicom.Objects.Signatures;

/// <summary>RIPEMD-160 (ISO/IEC 10118-3), which PS3.15 §C.1 wants validators to know and .NET does not have.</summary>
internal sealed class Ripemd160
{
    private const int BlockLength = 64;

    private static readonly byte[] s_leftWords =
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 7, 4, 13, 1, 10, 6, 15, 3, 12, 0, 9, 5, 2, 14, 11, 8, 3, 10, 14, 4, 9, 15, 8, 1, 2, 7, 0, 6, 13, 11, 5, 12,
        1, 9, 11, 10, 0, 8, 12, 4, 13, 3, 7, 15, 14, 5, 6, 2, 4, 0, 5, 9, 7, 12, 2, 10, 14, 1, 3, 8, 11, 6, 15, 13,
    ];

    private static readonly byte[] s_rightWords =
    [
        5, 14, 7, 0, 9, 2, 11, 4, 13, 6, 15, 8, 1, 10, 3, 12, 6, 11, 3, 7, 0, 13, 5, 10, 14, 15, 8, 12, 4, 9, 1, 2, 15, 5, 1, 3, 7, 14, 6, 9, 11, 8, 12, 2, 10, 0, 4, 13,
        8, 6, 4, 1, 3, 11, 15, 0, 5, 12, 2, 13, 9, 7, 10, 14, 12, 15, 10, 4, 1, 5, 8, 7, 6, 2, 13, 14, 0, 3, 9, 11,
    ];

    private static readonly byte[] s_leftShifts =
    [
        11, 14, 15, 12, 5, 8, 7, 9, 11, 13, 14, 15, 6, 7, 9, 8, 7, 6, 8, 13, 11, 9, 7, 15, 7, 12, 15, 9, 11, 7, 13, 12, 11, 13, 6, 7, 14, 9, 13, 15, 14, 8, 13, 6, 5, 12, 7, 5,
        11, 12, 14, 15, 14, 15, 9, 8, 9, 14, 5, 6, 8, 6, 5, 12, 9, 15, 5, 11, 6, 8, 13, 12, 5, 12, 13, 14, 11, 8, 5, 6,
    ];

    private static readonly byte[] s_rightShifts =
    [
        8, 9, 9, 11, 13, 15, 15, 5, 7, 7, 8, 11, 14, 14, 12, 6, 9, 13, 15, 7, 12, 8, 9, 11, 7, 7, 12, 7, 6, 15, 13, 11, 9, 7, 15, 11, 8, 6, 6, 14, 12, 13, 5, 14, 13, 13, 7, 5,
        15, 5, 8, 11, 14, 14, 6, 14, 6, 9, 12, 9, 12, 5, 15, 8, 8, 5, 12, 9, 12, 5, 14, 6, 8, 13, 6, 5, 15, 13, 11, 11,
    ];

    private static readonly uint[] s_leftConstants = [0, 0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xA953FD4E];
    private static readonly uint[] s_rightConstants = [0x50A28BE6, 0x5C4DD124, 0x6D703EF3, 0x7A6D76E9, 0];

    private readonly uint[] _state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0];
    private readonly byte[] _block = new byte[BlockLength];
    private int _used;
    private ulong _length;

    /// <summary>Takes bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        _length += (ulong)bytes.Length;
        while (bytes.Length > 0)
        {
            int count = Math.Min(BlockLength - _used, bytes.Length);
            bytes[..count].CopyTo(_block.AsSpan(_used));
            bytes = bytes[count..];
            _used += count;
            if (_used == BlockLength)
            {
                Compress();
            }
        }
    }

    /// <summary>The hash of what was taken; nothing is taken after it.</summary>
    public byte[] Finish()
    {
        _block[_used++] = 0x80;
        if (_used > BlockLength - sizeof(ulong))
        {
            _block.AsSpan(_used).Clear();
            Compress();
        }

        _block.AsSpan(_used).Clear();
        BinaryPrimitives.WriteUInt64LittleEndian(_block.AsSpan(BlockLength - sizeof(ulong)), _length * 8);
        Compress();
        byte[] hash = new byte[_state.Length * sizeof(uint)];
        for (int i = 0; i < _state.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(hash.AsSpan(i * sizeof(uint)), _state[i]);
        }

        return hash;
    }

    private void Compress()
    {
        Span<uint> words = stackalloc uint[16];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = BinaryPrimitives.ReadUInt32LittleEndian(_block.AsSpan(i * sizeof(uint)));
        }

        Span<uint> left = stackalloc uint[5];
        Span<uint> right = stackalloc uint[5];
        _state.CopyTo(left);
        _state.CopyTo(right);
        for (int i = 0; i < s_leftWords.Length; i++)
        {
            int round = i / 16;
            Step(left, round, words[s_leftWords[i]] + s_leftConstants[round], s_leftShifts[i]);
            Step(right, 4 - round, words[s_rightWords[i]] + s_rightConstants[round], s_rightShifts[i]);
        }

        uint first = _state[1] + left[2] + right[3];
        _state[1] = _state[2] + left[3] + right[4];
        _state[2] = _state[3] + left[4] + right[0];
        _state[3] = _state[4] + left[0] + right[1];
        _state[4] = _state[0] + left[1] + right[2];
        _state[0] = first;
        _used = 0;
    }

    private static void Step(Span<uint> line, int function, uint word, int shift)
    {
        uint value = BitOperations.RotateLeft(line[0] + Mix(function, line[1], line[2], line[3]) + word, shift) + line[4];
        line[0] = line[4];
        line[4] = line[3];
        line[3] = BitOperations.RotateLeft(line[2], 10);
        line[2] = line[1];
        line[1] = value;
    }

    private static uint Mix(int function, uint x, uint y, uint z) => function switch
    {
        0 => x ^ y ^ z,
        1 => (x & y) | (~x & z),
        2 => (x | ~y) ^ z,
        3 => (x & z) | (y & ~z),
        _ => x ^ (y | ~z),
    };
}
