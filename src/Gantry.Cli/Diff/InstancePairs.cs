using Gantry.Dicom;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Diff;

/// <summary>Two files to be compared, or one that has no counterpart.</summary>
/// <param name="Left">The file on the left; null where there is none.</param>
/// <param name="Right">The file on the right; null where there is none.</param>
internal sealed record InstancePair(string? Left, string? Right);

/// <summary>Files matched: two files with each other, folders by SOP Instance UID.</summary>
internal static class InstancePairs
{
    private static readonly Tag s_afterIdentifiers = new(0x0008, 0x0019);

    /// <summary>Finds the pairs, in the order of the left side, what is only on the right last.</summary>
    /// <param name="left">A file or a folder.</param>
    /// <param name="right">A file or a folder.</param>
    /// <param name="report">Told what can't be read or matched: path and reason.</param>
    internal static IEnumerable<InstancePair> Match(string left, string right, Action<string, string> report)
    {
        if (File.Exists(left) && File.Exists(right))
        {
            return [new InstancePair(left, right)];
        }

        List<(string Uid, string Path)> lefts = Instances(left, report);
        List<(string Uid, string Path)> rights = Instances(right, report);
        Dictionary<string, string> byUid = rights.ToDictionary(instance => instance.Uid, instance => instance.Path, StringComparer.Ordinal);
        HashSet<string> matched = [.. lefts.Select(instance => instance.Uid)];
        return lefts.Select(instance => new InstancePair(instance.Path, byUid.GetValueOrDefault(instance.Uid)))
            .Concat(rights.Where(instance => !matched.Contains(instance.Uid)).Select(instance => new InstancePair(null, instance.Path)));
    }

    private static List<(string Uid, string Path)> Instances(string root, Action<string, string> report)
    {
        Dictionary<string, string> known = new(StringComparer.Ordinal);
        List<(string, string)> instances = [];
        foreach (DicomPath path in DicomPaths.Expand([root], report))
        {
            try
            {
                if (!path.IsNamed && !DicomPaths.HasPrefix(path.Path))
                {
                    continue;
                }

                using DicomFile file = DicomFile.Open(path.Path, new DicomReadOptions { StopBefore = s_afterIdentifiers });
                string? uid = file.DataSet.GetString(Attributes.SOPInstanceUID) ?? file.FileMetaInformation.GetString(Attributes.MediaStorageSOPInstanceUID);
                if (uid is null)
                {
                    report(path.Path, "it has no SOP Instance UID (0008,0018) to be matched by; compare it file with file.");
                }
                else if (!known.TryAdd(uid, path.Path))
                {
                    report(path.Path, $"it is the same instance as {known[uid]}, which is compared.");
                }
                else
                {
                    instances.Add((uid, path.Path));
                }
            }
            catch (Exception exception) when (exception is DicomException or IOException or UnauthorizedAccessException)
            {
                report(path.Path, exception.Message);
            }
        }

        return instances;
    }
}
