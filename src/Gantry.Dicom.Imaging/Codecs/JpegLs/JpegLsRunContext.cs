namespace Gantry.Dicom.Imaging;

/// <summary>What is known of the prediction errors of samples that end a run (ITU-T T.87 §A.7.2).</summary>
internal struct JpegLsRunContext
{
    private readonly int _type;
    private int _sum;
    private int _count;
    private int _negative;

    /// <summary>A context that has seen nothing yet.</summary>
    /// <param name="range">RANGE.</param>
    /// <param name="type">RItype: 1 where the samples to the left and above are the same.</param>
    public JpegLsRunContext(int range, int type) => (_type, _sum, _count) = (type, JpegLsContexts.InitialSum(range), 1);

    /// <summary>k, the Golomb parameter.</summary>
    public readonly int GolombParameter => JpegLsContexts.GolombParameter(_count, _sum + (_type * (_count >> 1)));

    /// <summary>The error that a mapped error stands for (ITU-T T.87 §A.7.2.2).</summary>
    public readonly int Unmap(int mapped, int golomb)
    {
        int value = mapped + _type;
        int magnitude = (value + 1) >> 1;
        return OddIsNegative(golomb) == ((value & 1) == 0) ? magnitude : -magnitude;
    }

    /// <summary>The number that stands for an error.</summary>
    public readonly int Map(int error, int golomb)
    {
        bool isOdd = error != 0 && error < 0 == OddIsNegative(golomb);
        return (2 * Math.Abs(error)) - _type - (isOdd ? 1 : 0);
    }

    /// <summary>Counts an error in.</summary>
    public void Update(int error, int mapped, int reset)
    {
        _negative += error < 0 ? 1 : 0;
        _sum += (mapped + 1 - _type) >> 1;
        if (_count == reset)
        {
            _sum >>= 1;
            _count >>= 1;
            _negative >>= 1;
        }

        _count++;
    }

    /// <summary>Whether odd numbers stand for negative errors, even ones for positive; else the other way round.</summary>
    private readonly bool OddIsNegative(int golomb) => golomb != 0 || 2 * _negative >= _count;
}
