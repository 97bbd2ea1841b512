namespace Gantry.Dicom.Imaging.Tests.Video;

/// <summary>Writes the headers of videos, the highest bit first.</summary>
internal sealed class VideoBitsWriter
{
    private readonly List<bool> _bits = [];

    public VideoBitsWriter Number(int count, long value)
    {
        for (int i = count - 1; i >= 0; i--)
        {
            _bits.Add(((value >> i) & 1) == 1);
        }

        return this;
    }

    /// <summary>Exp-Golomb numbers.</summary>
    public VideoBitsWriter Golomb(params int[] values)
    {
        foreach (int value in values)
        {
            int length = 0;
            while ((value + 1) >> (length + 1) > 0)
            {
                length++;
            }

            Number(length, 0).Number(length + 1, value + 1);
        }

        return this;
    }

    /// <summary>The bytes, with a stop bit, and with what keeps start codes out of them.</summary>
    public byte[] ToUnit(params byte[] header)
    {
        Number(1, 1);
        while (_bits.Count % 8 != 0)
        {
            _bits.Add(false);
        }

        List<byte> unit = [.. header];
        int zeros = 0;
        for (int i = 0; i < _bits.Count; i += 8)
        {
            byte value = (byte)Enumerable.Range(0, 8).Sum(bit => _bits[i + bit] ? 128 >> bit : 0);
            if (zeros >= 2 && value <= 3)
            {
                unit.Add(3);
                zeros = 0;
            }

            zeros = value == 0 ? zeros + 1 : 0;
            unit.Add(value);
        }

        return [.. unit];
    }
}
