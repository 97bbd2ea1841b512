namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>Reproducible noise: normally distributed numbers of mean 0 and deviation 1, in long stretches from a table.</summary>
internal sealed class Noise
{
    private const int Size = 1 << 16;
    private readonly float[] _table = new float[Size * 2];
    private ulong _state;

    public Noise(int seed)
    {
        _state = (ulong)seed;
        for (int i = 0; i < Size; i += 2)
        {
            // Box and Muller's method.
            double radius = Math.Sqrt(-2 * Math.Log(1 - Uniform()));
            double angle = 2 * Math.PI * Uniform();
            _table[i] = (float)(radius * Math.Cos(angle));
            _table[i + 1] = (float)(radius * Math.Sin(angle));
        }

        _table.AsSpan(0, Size).CopyTo(_table.AsSpan(Size));
    }

    /// <summary>A stretch of noise that depends only on the seed and the place.</summary>
    /// <param name="place">Anything that tells stretches apart, such as slice × rows + row.</param>
    /// <param name="length">At most 65536.</param>
    public ReadOnlySpan<float> Stretch(long place, int length) => _table.AsSpan((int)(Mix((ulong)place * 0x9E3779B97F4A7C15) & (Size - 1)), length);

    /// <summary>The next number from 0 to below 1.</summary>
    public double Uniform()
    {
        _state += 0x9E3779B97F4A7C15;
        return (Mix(_state) >> 11) * (1.0 / (1ul << 53));
    }

    // SplitMix64's finalizer.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
