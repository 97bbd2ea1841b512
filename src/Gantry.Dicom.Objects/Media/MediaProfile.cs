namespace Gantry.Dicom.Objects.Media;

/// <summary>A media storage application profile: which transfer syntaxes and classes a file-set may hold (PS3.11).</summary>
/// <param name="Name">Its identifier in PS3.11, as STD-GEN-CD.</param>
/// <param name="TransferSyntaxes">The transfer syntaxes; none when the profile leaves them to the conformance statement.</param>
/// <param name="SopClasses">The classes; none when all that have a directory record are possible.</param>
public sealed record MediaProfile(string Name, IReadOnlyList<TransferSyntax> TransferSyntaxes, IReadOnlyList<Uid> SopClasses)
{
    private static readonly TransferSyntax[] s_uncompressed = [TransferSyntax.ExplicitVRLittleEndian];

    private static readonly TransferSyntax[] s_jpeg = [
        TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.JPEGLosslessSV1, TransferSyntax.JPEGBaseline8Bit, TransferSyntax.JPEGExtended12Bit];

    private static readonly TransferSyntax[] s_jpeg2000 = [TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.JPEG2000Lossless, TransferSyntax.JPEG2000];

    /// <summary>The profiles that are known.</summary>
    public static IReadOnlyList<MediaProfile> All { get; } =
    [
        new("STD-GEN-CD", s_uncompressed, []),
        new("STD-GEN-DVD-RAM", s_uncompressed, []),
        .. Media("JPEG", s_jpeg),
        .. Media("J2K", s_jpeg2000),
        new("STD-GEN-SEC-CD", s_uncompressed, []),
        new("STD-GEN-MIME", [], []),
        new("STD-GEN-BD-MPEG2-MPML", [TransferSyntax.MPEG2MPML], []),
        new("STD-GEN-BD-MPEG2-MPHL", [TransferSyntax.MPEG2MPHL], []),
        new("STD-GEN-BD-MPEG4-HPLV41", [TransferSyntax.MPEG4HP41], []),
        new("STD-CTMR-CD", [TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.JPEGLosslessSV1], [
            Dicom.SopClasses.CTImageStorage, Dicom.SopClasses.MRImageStorage, Dicom.SopClasses.SecondaryCaptureImageStorage, Dicom.SopClasses.GrayscaleSoftcopyPresentationStateStorage]),
        new("STD-XABC-CD", [TransferSyntax.JPEGLosslessSV1], [Dicom.SopClasses.XRayAngiographicImageStorage]),
        new("STD-XA1K-CD", [TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.JPEGLosslessSV1], [Dicom.SopClasses.XRayAngiographicImageStorage, Dicom.SopClasses.SecondaryCaptureImageStorage]),
    ];

    /// <summary>The profile of a name, in whatever case; null when it is not known.</summary>
    public static MediaProfile? Named(string name) => All.FirstOrDefault(profile => profile.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a file may be in this transfer syntax.</summary>
    public bool Takes(TransferSyntax transferSyntax) => TransferSyntaxes.Count == 0 || TransferSyntaxes.Contains(transferSyntax);

    /// <summary>Whether an instance may be of this class.</summary>
    public bool Takes(Uid sopClass) => SopClasses.Count == 0 || SopClasses.Contains(sopClass);

    private static IEnumerable<MediaProfile> Media(string suffix, TransferSyntax[] syntaxes) =>
        ((string[])["DVD", "BD", "USB", "MMC", "CF", "SD"]).Select(medium => new MediaProfile($"STD-GEN-{medium}-{suffix}", syntaxes, []));
}
