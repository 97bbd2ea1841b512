using System.Globalization;
using System.Text;

namespace Gantry.Dicom.Imaging;

/// <summary>What a data set says of having lost something: the history of its lossy compression and what it was derived from (PS3.3 §C.7.6.1.1.5, §C.7.6.1.1.3).</summary>
public static class LossyCompression
{
    private const int LongestText = 1024;

    /// <summary>Whether frames of a transfer syntax may have lost something.</summary>
    /// <param name="transferSyntax">The transfer syntax.</param>
    public static bool IsLossy(TransferSyntax transferSyntax)
    {
        ArgumentNullException.ThrowIfNull(transferSyntax);
        return MethodOf(transferSyntax) is not null;
    }

    /// <summary>Says what is true of every image decoded from such a transfer syntax, where the data set is silent about it.</summary>
    internal static void MarkDecoded(DataSet dataSet, TransferSyntax stored)
    {
        if (IsLossy(stored) && stored != TransferSyntax.JPEG2000 && stored != TransferSyntax.HTJ2K && dataSet.Presence(Attributes.LossyImageCompression) != Presence.Value)
        {
            dataSet.Set(Attributes.LossyImageCompression, "01");
        }
    }

    /// <summary>Adds a step of lossy compression, and makes the data set another instance, derived from the one it was.</summary>
    /// <param name="dataSet">The data set, with the identifiers of the original.</param>
    /// <param name="target">The transfer syntax that lost something.</param>
    /// <param name="options">How much.</param>
    /// <param name="ratio">Native bytes to encoded bytes.</param>
    internal static void Record(DataSet dataSet, TransferSyntax target, EncodeOptions options, double ratio)
    {
        string method = MethodOf(target)!;
        string[] ratios = dataSet.GetStrings(Attributes.LossyImageCompressionRatio);
        string[] methods = dataSet.GetStrings(Attributes.LossyImageCompressionMethod);
        dataSet.Set(Attributes.LossyImageCompression, "01");
        dataSet.Set(Attributes.LossyImageCompressionRatio, VR.DS, [.. ratios, ratio.ToString("0.##", CultureInfo.InvariantCulture)]);
        if (methods.Length == ratios.Length)
        {
            // Without the methods of earlier steps the values of the two attributes would not belong together.
            dataSet.Set(Attributes.LossyImageCompressionMethod, VR.CS, [.. methods, method]);
        }

        string[] imageType = dataSet.GetStrings(Attributes.ImageType);
        dataSet.Set(Attributes.ImageType, VR.CS, imageType.Length > 0 ? ["DERIVED", .. imageType[1..]] : ["DERIVED", "PRIMARY"]);
        string step = string.Create(CultureInfo.InvariantCulture, $"Lossy compression {method}, {ratio:0.##} to 1");
        string before = dataSet.GetString(Attributes.DerivationDescription) is { } text ? text + "; " : string.Empty;
        dataSet.Set(Attributes.DerivationDescription, (before + step).Length <= LongestText ? before + step : step);
        dataSet.AddItem(Attributes.DerivationCodeSequence, Code("113040", "Lossy Compression"));
        AddSource(dataSet);
        if (dataSet.GetString(Attributes.SOPInstanceUID) is { } uid)
        {
            UidMapping mapping = new(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{target.Uid} {options.Quality} {options.NearLosslessError} {options.CompressionRatio}")));
            dataSet.Set(Attributes.SOPInstanceUID, mapping.Map(new Uid(uid)));
        }
    }

    private static void AddSource(DataSet dataSet)
    {
        if (dataSet.GetString(Attributes.SOPClassUID) is not { } sopClass || dataSet.GetString(Attributes.SOPInstanceUID) is not { } sopInstance)
        {
            return;
        }

        DataSet source = new(dataSet.Context);
        source.Set(Attributes.ReferencedSOPClassUID, new Uid(sopClass));
        source.Set(Attributes.ReferencedSOPInstanceUID, new Uid(sopInstance));
        source.SetItems(Attributes.PurposeOfReferenceCodeSequence, Code("121320", "Uncompressed predecessor"));
        dataSet.AddItem(Attributes.SourceImageSequence, source);
    }

    private static DataSet Code(string value, string meaning)
    {
        DataSet code = new();
        code.Set(Attributes.CodeValue, value);
        code.Set(Attributes.CodingSchemeDesignator, "DCM");
        code.Set(Attributes.CodeMeaning, meaning);
        return code;
    }

    // Defined terms of Lossy Image Compression Method (0028,2114).
    private static string? MethodOf(TransferSyntax syntax) =>
        syntax == TransferSyntax.JPEGBaseline8Bit || syntax == TransferSyntax.JPEGExtended12Bit || syntax == TransferSyntax.JPEGExtended35
        || syntax == TransferSyntax.JPEGSpectralSelectionNonHierarchical68 || syntax == TransferSyntax.JPEGSpectralSelectionNonHierarchical79
        || syntax == TransferSyntax.JPEGFullProgressionNonHierarchical1012 || syntax == TransferSyntax.JPEGFullProgressionNonHierarchical1113 ? "ISO_10918_1"
        : syntax == TransferSyntax.JPEGLSNearLossless ? "ISO_14495_1"
        : syntax == TransferSyntax.JPEG2000 || syntax == TransferSyntax.JPEG2000MC ? "ISO_15444_1"
        : syntax == TransferSyntax.HTJ2K ? "ISO_15444_15"
        : syntax == TransferSyntax.JPEGXL ? "ISO_18181_1"
        : null;
}
