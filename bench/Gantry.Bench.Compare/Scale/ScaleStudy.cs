using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Bench.Compare.Scale;

/// <summary>A study of the archive at scale, and the headers of its instances.</summary>
internal sealed record ScaleStudy
{
    private const string Root = "2.25.139382918731839842938473298473298472917";

    private static readonly byte[] s_pixelData = [0xE0, 0x7F, 0x10, 0x00, (byte)'O', (byte)'W', 0, 0, 0, 0, 8, 0];

    /// <summary>How many bytes of pixels each instance is said to have; they are nowhere.</summary>
    public const int PixelLength = 512 << 10;

    public required int Number { get; init; }

    public required string PatientId { get; init; }

    public required PersonName PatientName { get; init; }

    public required DateOnly BirthDate { get; init; }

    public required DateOnly Date { get; init; }

    public required TimeOnly Time { get; init; }

    public required string AccessionNumber { get; init; }

    public required string Modality { get; init; }

    public required Uid SopClass { get; init; }

    public required (string Modality, int Count)[] Series { get; init; }

    /// <summary>Study Instance UID.</summary>
    public Uid StudyInstanceUid => new(string.Create(CultureInfo.InvariantCulture, $"{Root}.{Number}"));

    /// <summary>How many instances it has.</summary>
    public int Count => Series.Sum(series => series.Count);

    /// <summary>The encoded data sets, explicit little endian, each up to where its pixels begin.</summary>
    public IEnumerable<byte[]> Headers()
    {
        for (int number = 0; number < Series.Length; number++)
        {
            (string modality, int count) = Series[number];
            DataSet dataSet = Begin(number + 1, modality);
            for (int image = 1; image <= count; image++)
            {
                Place(dataSet, number + 1, image);
                byte[] encoded = dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
                yield return modality == "SR" ? encoded : [.. encoded, .. s_pixelData];
            }
        }
    }

    private DataSet Begin(int series, string modality)
    {
        DataSet dataSet = SyntheticInstance.Create(new SyntheticInstanceOptions
        {
            Rows = 8, Columns = 8, PatientId = PatientId, PatientName = PatientName, AccessionNumber = AccessionNumber, StudyDate = Date, SeriesNumber = series,
            StudyDescription = Modality + " OF THE HEAD AND NECK WITH CONTRAST", StudyInstanceUid = StudyInstanceUid,
            SeriesInstanceUid = new Uid(string.Create(CultureInfo.InvariantCulture, $"{StudyInstanceUid}.{series}")),
        });
        dataSet.Remove(Attributes.PixelData);
        dataSet.Set(Attributes.SOPClassUID, modality == "SR" ? SopClasses.BasicTextSRStorage : SopClass);
        dataSet.Set(Attributes.Modality, modality);
        dataSet.Set(Attributes.StudyTime, Time);
        dataSet.Set(Attributes.PatientBirthDate, BirthDate);
        dataSet.Set(Attributes.Rows, (ushort)512);
        dataSet.Set(Attributes.Columns, (ushort)512);
        dataSet.Set(Attributes.SeriesDescription, VR.LO, $"{modality} SERIES {series} AXIAL 1.0 MM SOFT TISSUE");
        dataSet.Set(Attributes.ProtocolName, VR.LO, $"PROTOCOL {Number % 50} ROUTINE");
        dataSet.Set(Attributes.ReferringPhysicianName, PersonName.Parse("REFERRER^" + (Number % 300).ToString(CultureInfo.InvariantCulture)));
        dataSet.Set(Attributes.SoftwareVersions, VR.LO, "syngo.example VB20A_SP5", "patch 12");
        dataSet.Set(Attributes.ConvolutionKernel, VR.SH, "Br40f", "3");
        dataSet.Set(Attributes.PatientComments, VR.LT, "Synthetic, made for measuring");
        dataSet.SetItems(Attributes.ProcedureCodeSequence, [Code("77477000", "SCT", "Computed tomography of head and neck with contrast")]);
        DataSet request = new();
        request.Set(Attributes.RequestedProcedureID, "RP" + AccessionNumber);
        request.Set(Attributes.ScheduledProcedureStepID, "SPS" + AccessionNumber);
        request.Set(Attributes.ScheduledProcedureStepDescription, VR.LO, "Head and neck with contrast, routine");
        request.SetItems(Attributes.ScheduledProtocolCodeSequence, [Code("P1", "99LOCAL", "Head and neck routine")]);
        dataSet.SetItems(Attributes.RequestAttributesSequence, [request]);
        dataSet.SetItems(Attributes.ReferencedImageSequence, [Reference(1), Reference(2)]);

        // A private block as modalities write: the half of it the same for all images.
        dataSet.SetBytes(new Tag(0x00290010), VR.LO, Encoding.ASCII.GetBytes("GANTRY SCALE HEADER "));
        byte[] block = new byte[640];
        new Random(series).NextBytes(block);
        dataSet.SetBytes(new Tag(0x00291010), VR.OB, block);
        return dataSet;

        DataSet Reference(int image)
        {
            DataSet item = new();
            item.Set(Attributes.ReferencedSOPClassUID, SopClasses.CTImageStorage);
            item.Set(Attributes.ReferencedSOPInstanceUID, InstanceUid(1, image));
            return item;
        }
    }

    private static DataSet Code(string value, string scheme, string meaning)
    {
        DataSet code = new();
        code.Set(Attributes.CodeValue, VR.SH, value);
        code.Set(Attributes.CodingSchemeDesignator, VR.SH, scheme);
        code.Set(Attributes.CodeMeaning, VR.LO, meaning);
        return code;
    }

    private void Place(DataSet dataSet, int series, int image)
    {
        TimeOnly at = Time.Add(TimeSpan.FromMilliseconds((series * 300_000) + (image * 137)));
        dataSet.Set(Attributes.SOPInstanceUID, InstanceUid(series, image));
        dataSet.Set(Attributes.InstanceNumber, image);
        dataSet.Set(Attributes.AcquisitionTime, at);
        dataSet.Set(Attributes.ContentTime, at);
        dataSet.Set(Attributes.InstanceCreationTime, at);
        dataSet.Set(Attributes.AcquisitionNumber, 1 + (image / 100));
        dataSet.Set(Attributes.ImagePositionPatient, VR.DS, "-249.51171875", "-400.51171875", (-image * 0.75).ToString(CultureInfo.InvariantCulture));
        dataSet.Set(Attributes.SliceLocation, VR.DS, (-image * 0.75).ToString(CultureInfo.InvariantCulture));
        dataSet.Set(Attributes.SmallestImagePixelValue, VR.US, "0");
        dataSet.Set(Attributes.LargestImagePixelValue, VR.US, ((image * 7919 % 3000) + 500).ToString(CultureInfo.InvariantCulture));
        dataSet.Set(Attributes.Exposure, VR.IS, (120 + (image * 31 % 90)).ToString(CultureInfo.InvariantCulture));
        dataSet.Set(Attributes.XRayTubeCurrent, VR.IS, (210 + (image * 17 % 120)).ToString(CultureInfo.InvariantCulture));
        byte[] own = new byte[64];
        new Random((series * 10_000) + image).NextBytes(own);
        dataSet.SetBytes(new Tag(0x00291020), VR.OB, own);
    }

    // As modalities do: those of MR and ultrasound here without anything in common, the others with a number at the end.
    private Uid InstanceUid(int series, int image)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{StudyInstanceUid}.{series}.{image}");
        return Modality is "MR" or "US" ? Uid.FromUuid(new Guid(Name(text), bigEndian: true)) : new Uid(text);
    }

    private static ReadOnlySpan<byte> Name(string text) => SHA256.HashData(Encoding.ASCII.GetBytes(text)).AsSpan(0, 16);
}
