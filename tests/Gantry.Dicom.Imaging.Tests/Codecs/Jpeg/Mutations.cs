namespace Gantry.Dicom.Imaging.Tests.Codecs.Jpeg;

/// <summary>Damage to code streams.</summary>
internal static class Mutations
{
    /// <summary>Changes, removes or repeats a few bytes, or cuts the end off.</summary>
    public static byte[] Of(byte[] codeStream, Random random)
    {
        List<byte> bytes = [.. codeStream];
        for (int count = random.Next(1, 4); count > 0; count--)
        {
            // Headers are short, and are damaged as often as coded data.
            int at = random.Next(2) == 0 ? random.Next(bytes.Count) : random.Next(Math.Min(bytes.Count, 700));
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes[at] = random.Next(2) == 0 ? (byte)0xFF : (byte)0;
                    break;
                case 3:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 4:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 20), bytes.Count - at)));
                    break;
                case 5 when at > 200:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at, [0xFF, (byte)random.Next(0xC0, 0x100)]);
                    break;
            }

            if (bytes.Count == 0)
            {
                break;
            }
        }

        return [.. bytes];
    }
}
