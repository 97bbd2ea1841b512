using System.Globalization;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>Whether overlays have the bits that their rows, columns and frames make (PS3.3 §C.9.2).</summary>
internal static class OverlayCheck
{
    private const string Source = "PS3.3 §C.9.2";
    private const ushort FirstGroup = 0x6000;
    private const ushort LastGroup = 0x601E;

    /// <summary>Checks all planes.</summary>
    public static void Run(DataSet dataSet, FindingList findings)
    {
        for (ushort group = FirstGroup; group <= LastGroup; group += 2)
        {
            // Planes with more bits allocated lie in the pixels, a form that is retired.
            if (dataSet.TryGetElement(new Tag(group, 0x3000), out DataElement data) && !data.IsEmpty && !data.IsSequence && data.Length >= 0
                && Number(dataSet, group, 0x0010) is int rows && Number(dataSet, group, 0x0011) is int columns && Number(dataSet, group, 0x0100) is 1)
            {
                long needed = (((long)rows * columns * Math.Max(Number(dataSet, group, 0x0015) ?? 1, 1)) + 7) / 8;
                needed += needed & 1;
                if (data.Length != needed)
                {
                    findings.Add(FindingSeverity.Error, data.Tag, "overlay-data-length", Source,
                        string.Create(CultureInfo.InvariantCulture, $"Overlay Data has {data.Length} bytes, rows, columns and frames of the overlay make {needed}"), "correct what describes the overlay, or its data");
                }
            }
        }
    }

    private static int? Number(DataSet dataSet, ushort group, ushort element) => dataSet.GetValues(new Attribute<int>(new Tag(group, element), VR.US)) is [int value, ..] ? value : null;
}
