using Gantry.Dicom;
using Gantry.Dicom.Imaging;

namespace Gantry.Archive;

/// <content>Where the frames of compressed objects lie.</content>
public sealed partial class DicomArchive
{
    /// <summary>From how many frames on the places are kept in the index: below, reading the header is as quick.</summary>
    private const int LeastKeptFrames = 64;

    /// <summary>
    /// Where the fragments of frames lie in an open blob, as positions from the start of its data set. For objects of many frames it is found out once and
    /// kept in the index.
    /// </summary>
    /// <param name="blob">The open blob of the instance.</param>
    /// <param name="instance">An instance whose pixel data are encapsulated.</param>
    /// <param name="frameNumbers">1 for the first.</param>
    /// <exception cref="DicomException">There is no such frame, or frames and fragments can't be matched.</exception>
    public IReadOnlyList<IReadOnlyList<ValueRange>> FrameRanges(InstanceBlob blob, StoredInstance instance, IReadOnlyList<int> frameNumbers)
    {
        ArgumentNullException.ThrowIfNull(blob);
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(frameNumbers);
        if (frameNumbers.FirstOrDefault(number => number < 1 || number > instance.NumberOfFrames) is not 0 and var missing)
        {
            throw new DicomException($"There is no frame {missing}: the object has frames 1 to {instance.NumberOfFrames}.");
        }

        Dictionary<int, byte[]> runs = [];
        if (instance.NumberOfFrames >= LeastKeptFrames)
        {
            foreach (int run in frameNumbers.Select(FrameRun.Of).Distinct())
            {
                byte[] kept = _index.ReadFrameRun(instance.Key, instance.Digest.Span, run);
                if (kept.Length == 0)
                {
                    runs.Clear();
                    break;
                }

                runs.Add(run, kept);
            }
        }

        if (runs.Count > 0)
        {
            return [.. frameNumbers.Select(number => FrameRun.Decode(runs[FrameRun.Of(number)], number))];
        }

        FrameIndex frames = FrameIndex.FromDataSet(ReadHeaderCopy(instance, new OpenBlobSource(blob)));
        if (frames.Count >= LeastKeptFrames)
        {
            _index.KeepFrameRuns(instance.Key, instance.Digest.Span, [.. Enumerable.Range(1, frames.Count).Chunk(FrameRun.Frames).Select(run => FrameRun.Encode(run.Select(frames.Ranges)))]);
        }

        return [.. frameNumbers.Select(frames.Ranges)];
    }
}
