namespace Gantry.Dicom;

/// <summary>Where a key stands in the generated hash tables; the generator and the readers share it. The tables are probed linearly.</summary>
internal static class TableHash
{
    /// <summary>The first slot to look at for a number.</summary>
    public static int Slot(uint key, int slots) => (int)((key * 0x9E3779B1u) >> (32 - int.Log2(slots)));

    /// <summary>The first slot to look at for a text.</summary>
    public static int Slot(ReadOnlySpan<char> key, int slots)
    {
        uint hash = 2166136261;
        foreach (char c in key)
        {
            hash = (hash ^ c) * 16777619;
        }

        return Slot(hash, slots);
    }
}
