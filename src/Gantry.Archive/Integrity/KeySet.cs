namespace Gantry.Archive;

/// <summary>A set of keys that begin with 1 and have few gaps: a bit each.</summary>
internal sealed class KeySet
{
    private ulong[] _bits = new ulong[1024];

    /// <summary>Adds a key.</summary>
    public void Add(long key)
    {
        int word = checked((int)(key >> 6));
        if (word >= _bits.Length)
        {
            Array.Resize(ref _bits, Math.Max(word + 1, 2 * _bits.Length));
        }

        _bits[word] |= 1UL << (int)(key & 63);
    }

    /// <summary>Whether a key is in it.</summary>
    public bool Contains(long key) => (key >> 6) < _bits.Length && (_bits[key >> 6] & (1UL << (int)(key & 63))) != 0;
}
