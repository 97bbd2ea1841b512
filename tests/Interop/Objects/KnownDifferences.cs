using Gantry.Dicom;

namespace Gantry.Interop.Objects;

/// <summary>Where dicom3tools of 2022 asks for something else than the standard of today, each explained.</summary>
internal static class KnownDifferences
{
    private static readonly (Uid SopClass, string Attribute)[] s_known =
    [
        // Presentation LUT Shape: of gray images only (PS3.3 §C.8.13.1); dciodvfy asks for it in coloured ones.
        (SopClasses.EnhancedMRColorImageStorage, "<PresentationLUTShape>"),
    ];

    /// <summary>Whether an error is known not to be one.</summary>
    public static bool IsKnown(DataSet dataSet, string line) => s_known.Any(known => dataSet.Get(Attributes.SOPClassUID) == known.SopClass && line.Contains(known.Attribute, StringComparison.Ordinal));
}
