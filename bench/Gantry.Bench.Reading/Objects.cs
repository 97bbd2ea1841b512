using Gantry.Bench.Micro;
using Gantry.Dicom;

namespace Gantry.Bench.Reading;

/// <summary>The objects that are read, made here and kept in a folder.</summary>
internal sealed class Objects
{
    private const int SmallFileLength = 16 << 10;

    public Objects(string folder, int small)
    {
        Small = [.. Enumerable.Range(0, small).Select(index => Save(folder, $"small-{index}.dcm", SmallObject(index)))];
        Large = Save(folder, "large.dcm", WithPixels(Samples.CTHeader(), 512 * 512 * 2));
        Header = Samples.CTHeader().Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
        ImplicitHeader = Samples.CTHeader().Encode(TransferSyntax.ImplicitVRLittleEndian).ToArray();
        StructureSet = Samples.StructureSet().Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
    }

    /// <summary>Files of 16 KB: a header of 80 elements, and pixels.</summary>
    public string[] Small { get; }

    /// <summary>A file of 525 KB.</summary>
    public string Large { get; }

    public byte[] Header { get; }

    public byte[] ImplicitHeader { get; }

    public byte[] StructureSet { get; }

    private static DataSet SmallObject(int index)
    {
        DataSet dataSet = Samples.CTHeader();
        foreach (Tag tag in dataSet.Select(element => element.Tag).Where(tag => tag.IsPrivate && tag.Group > 0x0010).ToList())
        {
            dataSet.Remove(tag);
        }

        for (ushort element = 0x1001; element < 0x1031; element++)
        {
            dataSet.Set(new Tag(0x0009, element), VR.LO, "value " + element);
        }

        dataSet.Set(Attributes.InstanceNumber, index);
        int header = dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray().Length;
        return WithPixels(dataSet, SmallFileLength - header - 400);
    }

    private static DataSet WithPixels(DataSet dataSet, int length)
    {
        dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[length]);
        return dataSet;
    }

    private static string Save(string folder, string name, DataSet dataSet)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllBytes(path, new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));
        return path;
    }
}
