namespace Gantry.Dicom.Network;

/// <summary>
/// The presentation contexts for C-GET. A peer accepts one transfer syntax of each: where instances are stored in several, each needs a context of its own, or they can't be
/// sent as they are. So each class gets as many as there is room for, of 127 beside C-GET itself.
/// </summary>
public static class StorageContexts
{
    private const int Maximum = 127;
    private const int CommonShare = 5;

    // What instances are stored in most often comes first; what is left for the last context shares it.
    private static readonly TransferSyntax[] s_compressed =
    [
        TransferSyntax.JPEGLosslessSV1, TransferSyntax.JPEG2000Lossless, TransferSyntax.JPEGBaseline8Bit, TransferSyntax.JPEG2000, TransferSyntax.JPEGLSLossless, TransferSyntax.RLELossless,
        TransferSyntax.JPEGExtended12Bit, TransferSyntax.JPEGLSNearLossless, TransferSyntax.HTJ2KLossless, TransferSyntax.HTJ2K, TransferSyntax.MPEG4HP41, TransferSyntax.MPEG2MPML,
        TransferSyntax.DeflatedExplicitVRLittleEndian, TransferSyntax.JPEGLossless,
    ];

    private static readonly TransferSyntax[] s_uncompressed = [TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ImplicitVRLittleEndian];

    // Those that most instances are of, by the number of places they come from.
    private static readonly Uid[] s_common =
    [
        SopClasses.CTImageStorage, SopClasses.MRImageStorage, SopClasses.ComputedRadiographyImageStorage, SopClasses.DigitalXRayImageStorageForPresentation,
        SopClasses.UltrasoundImageStorage, SopClasses.UltrasoundMultiFrameImageStorage, SopClasses.SecondaryCaptureImageStorage,
        SopClasses.DigitalMammographyXRayImageStorageForPresentation, SopClasses.XRayAngiographicImageStorage, SopClasses.NuclearMedicineImageStorage, SopClasses.PositronEmissionTomographyImageStorage,
    ];

    /// <summary>Proposes contexts.</summary>
    /// <param name="options">Where.</param>
    /// <param name="classes">The classes that instances are of; null when not known: then those of the standard that one association holds.</param>
    /// <param name="only">The only syntax to take; null for all.</param>
    public static void Propose(AssociationOptions options, IReadOnlyCollection<Uid>? classes, TransferSyntax? only)
    {
        ArgumentNullException.ThrowIfNull(options);
        int room = Maximum;
        Uid[] proposed = [.. classes ?? Current()];
        for (int i = 0; i < proposed.Length && room > 0; i++)
        {
            // Not known, only those that most instances are of get more than one.
            int share = classes is not null ? room / Math.Max(1, proposed.Length - i) : s_common.Contains(proposed[i]) ? CommonShare : 1;
            int contexts = only is null ? Math.Clamp(share, 1, s_compressed.Length + 1) : 1;
            Propose(options, proposed[i], only, contexts - 1);
            options.SelectRole(proposed[i], scu: false, scp: true);
            room -= contexts;
        }
    }

    private static void Propose(AssociationOptions options, Uid sopClass, TransferSyntax? only, int extra)
    {
        if (only is not null)
        {
            options.Propose(sopClass, only);
            return;
        }

        if (extra == 0)
        {
            options.Propose(sopClass, [.. s_uncompressed, .. s_compressed]);
            return;
        }

        options.Propose(sopClass, s_uncompressed);
        for (int i = 0; i < extra; i++)
        {
            options.Propose(sopClass, i < extra - 1 ? [s_compressed[i]] : s_compressed[i..]);
        }
    }

    private static IEnumerable<Uid> Current() => s_common.Concat(SopClasses.Storage
        .Except(s_common)
        .OrderBy(sopClass => UidRegistry.TryGet(sopClass, out UidEntry? entry) && entry.IsRetired ? 1 : 0));
}
