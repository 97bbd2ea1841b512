using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>
/// The ranges of a run of frames as the index keeps them: for each frame the number of its pieces, for each piece how far it begins after the one before it
/// and its length, all as numbers of seven bits a byte. The first piece counts from the start of the data set.
/// </summary>
internal static class FrameRun
{
    /// <summary>How many frames a run has; the last one of an object may have fewer.</summary>
    public const int Frames = 512;

    /// <summary>The run that a frame is in.</summary>
    /// <param name="frameNumber">1 for the first.</param>
    public static int Of(int frameNumber) => (frameNumber - 1) / Frames;

    /// <summary>Makes a run.</summary>
    /// <param name="frames">The pieces of each frame, ascending.</param>
    public static byte[] Encode(IEnumerable<IReadOnlyList<ValueRange>> frames)
    {
        using MemoryStream bytes = new();
        using BinaryWriter writer = new(bytes);
        long end = 0;
        foreach (IReadOnlyList<ValueRange> pieces in frames)
        {
            writer.Write7BitEncodedInt(pieces.Count);
            foreach (ValueRange piece in pieces)
            {
                writer.Write7BitEncodedInt64(piece.Offset - end);
                writer.Write7BitEncodedInt64(piece.Length);
                end = piece.Offset + piece.Length;
            }
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>The pieces of a frame.</summary>
    /// <param name="run">The run it is in.</param>
    /// <param name="frameNumber">1 for the first of the object.</param>
    public static ValueRange[] Decode(byte[] run, int frameNumber)
    {
        using BinaryReader reader = new(new MemoryStream(run, writable: false));
        long end = 0;
        for (int frame = 0; ; frame++)
        {
            ValueRange[] pieces = new ValueRange[reader.Read7BitEncodedInt()];
            for (int i = 0; i < pieces.Length; i++)
            {
                pieces[i] = new ValueRange(end + reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());
                end = pieces[i].Offset + pieces[i].Length;
            }

            if (frame == (frameNumber - 1) % Frames)
            {
                return pieces;
            }
        }
    }
}
