using System.Security.Cryptography;
using Gantry.Dicom;

namespace Gantry.Corpus;

/// <summary>A readable composite instance of the corpus with valid UIDs.</summary>
internal sealed record CorpusInstance(string File, Uid SopClass, Uid Instance, TransferSyntax Syntax, long DataSetOffset)
{
    /// <summary>SHA-256 of the data set, preamble and meta header left out.</summary>
    public string Digest => DigestOf(System.IO.File.ReadAllBytes(File).AsSpan((int)DataSetOffset));

    /// <summary>All of them.</summary>
    public static List<CorpusInstance> All()
    {
        List<CorpusInstance> instances = [.. CorpusFolder.Readable().Select(Read).OfType<CorpusInstance>()];
        instances.Count.ShouldBeGreaterThan(500);
        return instances;
    }

    /// <summary>The instances in rounds, none of which holds one SOP Instance UID twice: an archive shows only the first of several versions.</summary>
    public static IEnumerable<List<CorpusInstance>> Rounds() =>
        All().GroupBy(instance => instance.Instance)
            .SelectMany(group => group.Select((instance, index) => (instance, index)))
            .GroupBy(pair => pair.index, pair => pair.instance)
            .OrderBy(round => round.Key)
            .Select(round => round.ToList());

    /// <summary>SHA-256 in hexadecimal digits.</summary>
    public static string DigestOf(ReadOnlySpan<byte> bytes) => Convert.ToHexString(SHA256.HashData(bytes));

    public static CorpusInstance? Read(string path)
    {
        using DicomFile file = DicomFile.Open(path, new DicomReadOptions { StopBefore = Attributes.PixelData });
        return file.FileMetaInformation.Contains(Attributes.TransferSyntaxUID)
            && UidOf(file.DataSet, Attributes.SOPClassUID) is Uid sopClass
            && UidOf(file.DataSet, Attributes.SOPInstanceUID) is Uid instance
            && UidOf(file.DataSet, Attributes.StudyInstanceUID) is not null
            && UidOf(file.DataSet, Attributes.SeriesInstanceUID) is not null
            ? new CorpusInstance(path, sopClass, instance, file.TransferSyntax, file.DataSetOffset)
            : null;
    }

    private static Uid? UidOf(DataSet dataSet, Tag tag) => dataSet.GetString(tag) is { } text && new Uid(text).IsValid ? new Uid(text) : null;
}
