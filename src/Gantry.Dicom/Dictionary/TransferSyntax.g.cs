// Generated from PS3.6 2026b by tools/standard. Do not edit.
#nullable enable
using System.Collections.Frozen;

namespace Gantry.Dicom;

public sealed partial record TransferSyntax
{
    /// <summary>Implicit VR Little Endian: Default Transfer Syntax for DICOM.</summary>
    public static TransferSyntax ImplicitVRLittleEndian { get; } = new(new Uid("1.2.840.10008.1.2"), "Implicit VR Little Endian: Default Transfer Syntax for DICOM", false, false, false, false);

    /// <summary>Explicit VR Little Endian.</summary>
    public static TransferSyntax ExplicitVRLittleEndian { get; } = new(new Uid("1.2.840.10008.1.2.1"), "Explicit VR Little Endian", true, false, false, false);

    /// <summary>Encapsulated Uncompressed Explicit VR Little Endian.</summary>
    public static TransferSyntax EncapsulatedUncompressedExplicitVRLittleEndian { get; } = new(new Uid("1.2.840.10008.1.2.1.98"), "Encapsulated Uncompressed Explicit VR Little Endian", true, false, true, false);

    /// <summary>Deflated Explicit VR Little Endian.</summary>
    public static TransferSyntax DeflatedExplicitVRLittleEndian { get; } = new(new Uid("1.2.840.10008.1.2.1.99"), "Deflated Explicit VR Little Endian", true, false, false, true);

    /// <summary>Explicit VR Big Endian (Retired).</summary>
    public static TransferSyntax ExplicitVRBigEndian { get; } = new(new Uid("1.2.840.10008.1.2.2"), "Explicit VR Big Endian (Retired)", true, true, false, false);

    /// <summary>JPEG Baseline (Process 1): Default Transfer Syntax for Lossy JPEG 8 Bit Image Compression.</summary>
    public static TransferSyntax JPEGBaseline8Bit { get; } = new(new Uid("1.2.840.10008.1.2.4.50"), "JPEG Baseline (Process 1): Default Transfer Syntax for Lossy JPEG 8 Bit Image Compression", true, false, true, false);

    /// <summary>JPEG Extended (Process 2 &amp; 4): Default Transfer Syntax for Lossy JPEG 12 Bit Image Compression (Process 4 only).</summary>
    public static TransferSyntax JPEGExtended12Bit { get; } = new(new Uid("1.2.840.10008.1.2.4.51"), "JPEG Extended (Process 2 & 4): Default Transfer Syntax for Lossy JPEG 12 Bit Image Compression (Process 4 only)", true, false, true, false);

    /// <summary>JPEG Extended (Process 3 &amp; 5) (Retired).</summary>
    public static TransferSyntax JPEGExtended35 { get; } = new(new Uid("1.2.840.10008.1.2.4.52"), "JPEG Extended (Process 3 & 5) (Retired)", true, false, true, false);

    /// <summary>JPEG Spectral Selection, Non-Hierarchical (Process 6 &amp; 8) (Retired).</summary>
    public static TransferSyntax JPEGSpectralSelectionNonHierarchical68 { get; } = new(new Uid("1.2.840.10008.1.2.4.53"), "JPEG Spectral Selection, Non-Hierarchical (Process 6 & 8) (Retired)", true, false, true, false);

    /// <summary>JPEG Spectral Selection, Non-Hierarchical (Process 7 &amp; 9) (Retired).</summary>
    public static TransferSyntax JPEGSpectralSelectionNonHierarchical79 { get; } = new(new Uid("1.2.840.10008.1.2.4.54"), "JPEG Spectral Selection, Non-Hierarchical (Process 7 & 9) (Retired)", true, false, true, false);

    /// <summary>JPEG Full Progression, Non-Hierarchical (Process 10 &amp; 12) (Retired).</summary>
    public static TransferSyntax JPEGFullProgressionNonHierarchical1012 { get; } = new(new Uid("1.2.840.10008.1.2.4.55"), "JPEG Full Progression, Non-Hierarchical (Process 10 & 12) (Retired)", true, false, true, false);

    /// <summary>JPEG Full Progression, Non-Hierarchical (Process 11 &amp; 13) (Retired).</summary>
    public static TransferSyntax JPEGFullProgressionNonHierarchical1113 { get; } = new(new Uid("1.2.840.10008.1.2.4.56"), "JPEG Full Progression, Non-Hierarchical (Process 11 & 13) (Retired)", true, false, true, false);

    /// <summary>JPEG Lossless, Non-Hierarchical (Process 14).</summary>
    public static TransferSyntax JPEGLossless { get; } = new(new Uid("1.2.840.10008.1.2.4.57"), "JPEG Lossless, Non-Hierarchical (Process 14)", true, false, true, false);

    /// <summary>JPEG Lossless, Non-Hierarchical (Process 15) (Retired).</summary>
    public static TransferSyntax JPEGLosslessNonHierarchical15 { get; } = new(new Uid("1.2.840.10008.1.2.4.58"), "JPEG Lossless, Non-Hierarchical (Process 15) (Retired)", true, false, true, false);

    /// <summary>JPEG Extended, Hierarchical (Process 16 &amp; 18) (Retired).</summary>
    public static TransferSyntax JPEGExtendedHierarchical1618 { get; } = new(new Uid("1.2.840.10008.1.2.4.59"), "JPEG Extended, Hierarchical (Process 16 & 18) (Retired)", true, false, true, false);

    /// <summary>JPEG Extended, Hierarchical (Process 17 &amp; 19) (Retired).</summary>
    public static TransferSyntax JPEGExtendedHierarchical1719 { get; } = new(new Uid("1.2.840.10008.1.2.4.60"), "JPEG Extended, Hierarchical (Process 17 & 19) (Retired)", true, false, true, false);

    /// <summary>JPEG Spectral Selection, Hierarchical (Process 20 &amp; 22) (Retired).</summary>
    public static TransferSyntax JPEGSpectralSelectionHierarchical2022 { get; } = new(new Uid("1.2.840.10008.1.2.4.61"), "JPEG Spectral Selection, Hierarchical (Process 20 & 22) (Retired)", true, false, true, false);

    /// <summary>JPEG Spectral Selection, Hierarchical (Process 21 &amp; 23) (Retired).</summary>
    public static TransferSyntax JPEGSpectralSelectionHierarchical2123 { get; } = new(new Uid("1.2.840.10008.1.2.4.62"), "JPEG Spectral Selection, Hierarchical (Process 21 & 23) (Retired)", true, false, true, false);

    /// <summary>JPEG Full Progression, Hierarchical (Process 24 &amp; 26) (Retired).</summary>
    public static TransferSyntax JPEGFullProgressionHierarchical2426 { get; } = new(new Uid("1.2.840.10008.1.2.4.63"), "JPEG Full Progression, Hierarchical (Process 24 & 26) (Retired)", true, false, true, false);

    /// <summary>JPEG Full Progression, Hierarchical (Process 25 &amp; 27) (Retired).</summary>
    public static TransferSyntax JPEGFullProgressionHierarchical2527 { get; } = new(new Uid("1.2.840.10008.1.2.4.64"), "JPEG Full Progression, Hierarchical (Process 25 & 27) (Retired)", true, false, true, false);

    /// <summary>JPEG Lossless, Hierarchical (Process 28) (Retired).</summary>
    public static TransferSyntax JPEGLosslessHierarchical28 { get; } = new(new Uid("1.2.840.10008.1.2.4.65"), "JPEG Lossless, Hierarchical (Process 28) (Retired)", true, false, true, false);

    /// <summary>JPEG Lossless, Hierarchical (Process 29) (Retired).</summary>
    public static TransferSyntax JPEGLosslessHierarchical29 { get; } = new(new Uid("1.2.840.10008.1.2.4.66"), "JPEG Lossless, Hierarchical (Process 29) (Retired)", true, false, true, false);

    /// <summary>JPEG Lossless, Non-Hierarchical, First-Order Prediction (Process 14 [Selection Value 1]): Default Transfer Syntax for Lossless JPEG Image Compression.</summary>
    public static TransferSyntax JPEGLosslessSV1 { get; } = new(new Uid("1.2.840.10008.1.2.4.70"), "JPEG Lossless, Non-Hierarchical, First-Order Prediction (Process 14 [Selection Value 1]): Default Transfer Syntax for Lossless JPEG Image Compression", true, false, true, false);

    /// <summary>JPEG-LS Lossless Image Compression.</summary>
    public static TransferSyntax JPEGLSLossless { get; } = new(new Uid("1.2.840.10008.1.2.4.80"), "JPEG-LS Lossless Image Compression", true, false, true, false);

    /// <summary>JPEG-LS Lossy (Near-Lossless) Image Compression.</summary>
    public static TransferSyntax JPEGLSNearLossless { get; } = new(new Uid("1.2.840.10008.1.2.4.81"), "JPEG-LS Lossy (Near-Lossless) Image Compression", true, false, true, false);

    /// <summary>JPEG 2000 Image Compression (Lossless Only).</summary>
    public static TransferSyntax JPEG2000Lossless { get; } = new(new Uid("1.2.840.10008.1.2.4.90"), "JPEG 2000 Image Compression (Lossless Only)", true, false, true, false);

    /// <summary>JPEG 2000 Image Compression.</summary>
    public static TransferSyntax JPEG2000 { get; } = new(new Uid("1.2.840.10008.1.2.4.91"), "JPEG 2000 Image Compression", true, false, true, false);

    /// <summary>JPEG 2000 Part 2 Multi-component Image Compression (Lossless Only).</summary>
    public static TransferSyntax JPEG2000MCLossless { get; } = new(new Uid("1.2.840.10008.1.2.4.92"), "JPEG 2000 Part 2 Multi-component Image Compression (Lossless Only)", true, false, true, false);

    /// <summary>JPEG 2000 Part 2 Multi-component Image Compression.</summary>
    public static TransferSyntax JPEG2000MC { get; } = new(new Uid("1.2.840.10008.1.2.4.93"), "JPEG 2000 Part 2 Multi-component Image Compression", true, false, true, false);

    /// <summary>JPIP Referenced.</summary>
    public static TransferSyntax JPIPReferenced { get; } = new(new Uid("1.2.840.10008.1.2.4.94"), "JPIP Referenced", true, false, false, false);

    /// <summary>JPIP Referenced Deflate.</summary>
    public static TransferSyntax JPIPReferencedDeflate { get; } = new(new Uid("1.2.840.10008.1.2.4.95"), "JPIP Referenced Deflate", true, false, false, true);

    /// <summary>MPEG2 Main Profile / Main Level.</summary>
    public static TransferSyntax MPEG2MPML { get; } = new(new Uid("1.2.840.10008.1.2.4.100"), "MPEG2 Main Profile / Main Level", true, false, true, false);

    /// <summary>Fragmentable MPEG2 Main Profile / Main Level.</summary>
    public static TransferSyntax MPEG2MPMLF { get; } = new(new Uid("1.2.840.10008.1.2.4.100.1"), "Fragmentable MPEG2 Main Profile / Main Level", true, false, true, false);

    /// <summary>MPEG2 Main Profile / High Level.</summary>
    public static TransferSyntax MPEG2MPHL { get; } = new(new Uid("1.2.840.10008.1.2.4.101"), "MPEG2 Main Profile / High Level", true, false, true, false);

    /// <summary>Fragmentable MPEG2 Main Profile / High Level.</summary>
    public static TransferSyntax MPEG2MPHLF { get; } = new(new Uid("1.2.840.10008.1.2.4.101.1"), "Fragmentable MPEG2 Main Profile / High Level", true, false, true, false);

    /// <summary>MPEG-4 AVC/H.264 High Profile / Level 4.1.</summary>
    public static TransferSyntax MPEG4HP41 { get; } = new(new Uid("1.2.840.10008.1.2.4.102"), "MPEG-4 AVC/H.264 High Profile / Level 4.1", true, false, true, false);

    /// <summary>Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.1.</summary>
    public static TransferSyntax MPEG4HP41F { get; } = new(new Uid("1.2.840.10008.1.2.4.102.1"), "Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.1", true, false, true, false);

    /// <summary>MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1.</summary>
    public static TransferSyntax MPEG4HP41BD { get; } = new(new Uid("1.2.840.10008.1.2.4.103"), "MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1", true, false, true, false);

    /// <summary>Fragmentable MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1.</summary>
    public static TransferSyntax MPEG4HP41BDF { get; } = new(new Uid("1.2.840.10008.1.2.4.103.1"), "Fragmentable MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1", true, false, true, false);

    /// <summary>MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video.</summary>
    public static TransferSyntax MPEG4HP422D { get; } = new(new Uid("1.2.840.10008.1.2.4.104"), "MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video", true, false, true, false);

    /// <summary>Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video.</summary>
    public static TransferSyntax MPEG4HP422DF { get; } = new(new Uid("1.2.840.10008.1.2.4.104.1"), "Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video", true, false, true, false);

    /// <summary>MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video.</summary>
    public static TransferSyntax MPEG4HP423D { get; } = new(new Uid("1.2.840.10008.1.2.4.105"), "MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video", true, false, true, false);

    /// <summary>Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video.</summary>
    public static TransferSyntax MPEG4HP423DF { get; } = new(new Uid("1.2.840.10008.1.2.4.105.1"), "Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video", true, false, true, false);

    /// <summary>MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2.</summary>
    public static TransferSyntax MPEG4HP42STEREO { get; } = new(new Uid("1.2.840.10008.1.2.4.106"), "MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2", true, false, true, false);

    /// <summary>Fragmentable MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2.</summary>
    public static TransferSyntax MPEG4HP42STEREOF { get; } = new(new Uid("1.2.840.10008.1.2.4.106.1"), "Fragmentable MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2", true, false, true, false);

    /// <summary>HEVC/H.265 Main Profile / Level 5.1.</summary>
    public static TransferSyntax HEVCMP51 { get; } = new(new Uid("1.2.840.10008.1.2.4.107"), "HEVC/H.265 Main Profile / Level 5.1", true, false, true, false);

    /// <summary>HEVC/H.265 Main 10 Profile / Level 5.1.</summary>
    public static TransferSyntax HEVCM10P51 { get; } = new(new Uid("1.2.840.10008.1.2.4.108"), "HEVC/H.265 Main 10 Profile / Level 5.1", true, false, true, false);

    /// <summary>JPEG XL Lossless.</summary>
    public static TransferSyntax JPEGXLLossless { get; } = new(new Uid("1.2.840.10008.1.2.4.110"), "JPEG XL Lossless", true, false, true, false);

    /// <summary>JPEG XL JPEG Recompression.</summary>
    public static TransferSyntax JPEGXLJPEGRecompression { get; } = new(new Uid("1.2.840.10008.1.2.4.111"), "JPEG XL JPEG Recompression", true, false, true, false);

    /// <summary>JPEG XL.</summary>
    public static TransferSyntax JPEGXL { get; } = new(new Uid("1.2.840.10008.1.2.4.112"), "JPEG XL", true, false, true, false);

    /// <summary>High-Throughput JPEG 2000 Image Compression (Lossless Only).</summary>
    public static TransferSyntax HTJ2KLossless { get; } = new(new Uid("1.2.840.10008.1.2.4.201"), "High-Throughput JPEG 2000 Image Compression (Lossless Only)", true, false, true, false);

    /// <summary>High-Throughput JPEG 2000 with RPCL Options Image Compression (Lossless Only).</summary>
    public static TransferSyntax HTJ2KLosslessRPCL { get; } = new(new Uid("1.2.840.10008.1.2.4.202"), "High-Throughput JPEG 2000 with RPCL Options Image Compression (Lossless Only)", true, false, true, false);

    /// <summary>High-Throughput JPEG 2000 Image Compression.</summary>
    public static TransferSyntax HTJ2K { get; } = new(new Uid("1.2.840.10008.1.2.4.203"), "High-Throughput JPEG 2000 Image Compression", true, false, true, false);

    /// <summary>JPIP HTJ2K Referenced.</summary>
    public static TransferSyntax JPIPHTJ2KReferenced { get; } = new(new Uid("1.2.840.10008.1.2.4.204"), "JPIP HTJ2K Referenced", true, false, false, false);

    /// <summary>JPIP HTJ2K Referenced Deflate.</summary>
    public static TransferSyntax JPIPHTJ2KReferencedDeflate { get; } = new(new Uid("1.2.840.10008.1.2.4.205"), "JPIP HTJ2K Referenced Deflate", true, false, false, true);

    /// <summary>RLE Lossless.</summary>
    public static TransferSyntax RLELossless { get; } = new(new Uid("1.2.840.10008.1.2.5"), "RLE Lossless", true, false, true, false);

    /// <summary>RFC 2557 MIME encapsulation (Retired).</summary>
    public static TransferSyntax RFC2557MIMEEncapsulation { get; } = new(new Uid("1.2.840.10008.1.2.6.1"), "RFC 2557 MIME encapsulation (Retired)", true, false, false, false);

    /// <summary>XML Encoding (Retired).</summary>
    public static TransferSyntax XMLEncoding { get; } = new(new Uid("1.2.840.10008.1.2.6.2"), "XML Encoding (Retired)", true, false, false, false);

    /// <summary>SMPTE ST 2110-20 Uncompressed Progressive Active Video.</summary>
    public static TransferSyntax SMPTEST211020UncompressedProgressiveActiveVideo { get; } = new(new Uid("1.2.840.10008.1.2.7.1"), "SMPTE ST 2110-20 Uncompressed Progressive Active Video", true, false, false, false);

    /// <summary>SMPTE ST 2110-20 Uncompressed Interlaced Active Video.</summary>
    public static TransferSyntax SMPTEST211020UncompressedInterlacedActiveVideo { get; } = new(new Uid("1.2.840.10008.1.2.7.2"), "SMPTE ST 2110-20 Uncompressed Interlaced Active Video", true, false, false, false);

    /// <summary>SMPTE ST 2110-30 PCM Digital Audio.</summary>
    public static TransferSyntax SMPTEST211030PCMDigitalAudio { get; } = new(new Uid("1.2.840.10008.1.2.7.3"), "SMPTE ST 2110-30 PCM Digital Audio", true, false, false, false);

    /// <summary>Deflated Image Frame Compression.</summary>
    public static TransferSyntax DeflatedImageFrameCompression { get; } = new(new Uid("1.2.840.10008.1.2.8.1"), "Deflated Image Frame Compression", true, false, true, false);

    /// <summary>Papyrus 3 Implicit VR Little Endian (Retired).</summary>
    public static TransferSyntax Papyrus3ImplicitVRLittleEndian { get; } = new(new Uid("1.2.840.10008.1.20"), "Papyrus 3 Implicit VR Little Endian (Retired)", false, false, false, false);

    private static readonly FrozenDictionary<string, TransferSyntax> s_known = new[]
    {
        ImplicitVRLittleEndian,
        ExplicitVRLittleEndian,
        EncapsulatedUncompressedExplicitVRLittleEndian,
        DeflatedExplicitVRLittleEndian,
        ExplicitVRBigEndian,
        JPEGBaseline8Bit,
        JPEGExtended12Bit,
        JPEGExtended35,
        JPEGSpectralSelectionNonHierarchical68,
        JPEGSpectralSelectionNonHierarchical79,
        JPEGFullProgressionNonHierarchical1012,
        JPEGFullProgressionNonHierarchical1113,
        JPEGLossless,
        JPEGLosslessNonHierarchical15,
        JPEGExtendedHierarchical1618,
        JPEGExtendedHierarchical1719,
        JPEGSpectralSelectionHierarchical2022,
        JPEGSpectralSelectionHierarchical2123,
        JPEGFullProgressionHierarchical2426,
        JPEGFullProgressionHierarchical2527,
        JPEGLosslessHierarchical28,
        JPEGLosslessHierarchical29,
        JPEGLosslessSV1,
        JPEGLSLossless,
        JPEGLSNearLossless,
        JPEG2000Lossless,
        JPEG2000,
        JPEG2000MCLossless,
        JPEG2000MC,
        JPIPReferenced,
        JPIPReferencedDeflate,
        MPEG2MPML,
        MPEG2MPMLF,
        MPEG2MPHL,
        MPEG2MPHLF,
        MPEG4HP41,
        MPEG4HP41F,
        MPEG4HP41BD,
        MPEG4HP41BDF,
        MPEG4HP422D,
        MPEG4HP422DF,
        MPEG4HP423D,
        MPEG4HP423DF,
        MPEG4HP42STEREO,
        MPEG4HP42STEREOF,
        HEVCMP51,
        HEVCM10P51,
        JPEGXLLossless,
        JPEGXLJPEGRecompression,
        JPEGXL,
        HTJ2KLossless,
        HTJ2KLosslessRPCL,
        HTJ2K,
        JPIPHTJ2KReferenced,
        JPIPHTJ2KReferencedDeflate,
        RLELossless,
        RFC2557MIMEEncapsulation,
        XMLEncoding,
        SMPTEST211020UncompressedProgressiveActiveVideo,
        SMPTEST211020UncompressedInterlacedActiveVideo,
        SMPTEST211030PCMDigitalAudio,
        DeflatedImageFrameCompression,
        Papyrus3ImplicitVRLittleEndian,
    }.ToFrozenDictionary(syntax => syntax.Uid.Value);

    /// <summary>All transfer syntaxes of PS3.6, retired ones too.</summary>
    public static IReadOnlyCollection<TransferSyntax> All => s_known.Values;

    /// <summary>The transfer syntax of this UID. An unknown one is taken as explicit little endian with encapsulated pixel data, as PS3.5 §10 asks of any later one.</summary>
    public static TransferSyntax Of(Uid uid) =>
        s_known.TryGetValue(uid.Value, out TransferSyntax? syntax) ? syntax : new TransferSyntax(uid, uid.Value, true, false, true, false);

    /// <summary>Whether PS3.6 lists this transfer syntax.</summary>
    public static bool IsKnown(Uid uid) => s_known.ContainsKey(uid.Value);
}
