namespace Gantry.Corpus.Judges;

/// <summary>Where our findings and those of a judge are known to differ, and who is right.</summary>
internal static class KnownFindings
{
    private const string Presence = "type-";

    /// <summary>Debian's dicom3tools of June 2022.</summary>
    public static IReadOnlyList<KnownFinding> Dciodvfy { get; } = [.. General, .. Stricter, .. Newer, .. Generated, .. Looser, .. Reading];

    // Of many files.
    private static IEnumerable<KnownFinding> General =>
    [
        new("dciodvfy demands Laterality wherever Body Part Examined does not name an unpaired part, and forbids it where it does. Whether a part is paired, the data set does not tell: we say so, and it is no error.",
            d => d is { IsOurs: false, Path: "(0020,0060)" }),
        new("The list of values is not the standard's own in our tables, but one that checkers go by: what is not in it is a warning.", d => d is { IsOurs: false, Warning: "enumerated-value" }),
        new("NUL after text is wrong padding (PS3.5 §6.2), which takes nothing away from the value: for us a warning.", d => d is { IsOurs: false, Warning: "wrong-padding" }),
        new("A private element of the value representation UN: dciodvfy has it in its own dictionary as LO, and finds a NUL at its end. For us it is bytes (PS3.5 §6.2.2).", d => d is { IsOurs: false, Path: "(0013,1010)" }),
        new("An optional sequence without items is as good as absent (PS3.5 §7.4.5).",
            d => d is { IsOurs: false } && d.What.StartsWith("Bad Sequence number of Items = <0>", StringComparison.Ordinal)),
        new("Where no velocity is encoded a direction of zeros says so. No section demands a unit vector there.", d => d is { IsOurs: false, Tag: "(0018,9090)" }),
        new("The frame of reference has the UID of the study. dciodvfy names the study, we the frame of reference.",
            d => d is { IsOurs: false, Path: "(0020,000D)" } or { IsOurs: true, Path: "(0020,0052)" } && (!d.IsOurs || d.What.StartsWith("uid-of-two-entities", StringComparison.Ordinal))),
    ];

    // What we find and dciodvfy does not look at.
    private static IEnumerable<KnownFinding> Stricter =>
    [
        Ours("PS3.5 §7.8.1: a private element needs the private creator of its block.", "private-creator-missing"),
        Ours("PS3.6 §6: the value representation is the dictionary's; of pixels of more than 8 bits it is OW (PS3.5 §A.2).", "wrong-vr"),
        Ours("PS3.10 §7.1: a file begins with a preamble, a prefix and the file meta information.", "missing-prefix", tags: [""]),
        Ours("PS3.10 §7.1: the file meta information names the instance that is in the file.", "file-meta-information", tags: ["(0002,0003)"]),
        Ours("PS3.5 §9.1: no component of a UID but 0 itself begins with 0.", "invalid-value", ["rtdose*"], "(0008,1155)"),
        Ours("PS3.3 §C.9.2: Overlay Data has a bit for each pixel. Those of this file lack the last two bytes.", "overlay-data-length", ["ct-overlay-gh1728.dcm"], "(6000,3000)"),
        Ours("PS3.3 §A.8.1: a Secondary Capture Image has one frame. dciodvfy finds it where the pixels have no more than 16 bits.", "number-of-frames", ["SC_rgb_*32bit_2frame.dcm"], "(0028,0008)"),
        Ours("PS3.5 §8.1.1: High Bit is one less than Bits Stored.", "bits", ["gen-stored-10-high-bit-15.dcm"], "(0028,0102)"),
        Ours("PS3.3 §C.8.16.1: what the frames have in common, or that they are mixed, is said in Image Type too. The generated ones say something else.", "frame-type",
            ["gen-enhanced-us-volume.dcm", "gen-enhanced-xa.dcm", "gen-enhanced-xrf.dcm", "gen-intravascular-*.dcm", "gen-parametric-map.dcm"], "(0008,0008)"),
        Ours("PS3.3 §A.1.3: an optional module is there when one of its attributes is. These have thicknesses and places of an Image Plane, or a volume of a contrast agent, without the rest.", Presence,
            ["TestPattern_*", "6154", "6247", "6278", "chrKoreanMulti.dcm", "chrJap*", "ct-overlay-gh1728.dcm", "palette16-fo.dcm"], "(0020,0052)", "(0020,1040)", "(0018,0050)", "(0018,0010)"),
        Ours("PS3.3 §C.7.6.6: who has Number of Frames or Frame Increment Pointer has both.", Presence, ["rtdose*"], "(0028,0008)", "(0028,0009)"),
        Ours("PS3.3 §C.8.8.1: Operators' Name is of type 2 in the RT Series.", Presence, ["rtdose*"], "(0008,1070)"),
        Ours("PS3.3 §C.7.6.16: with Source Image Sequence in the frames goes Source Image Evidence Sequence.", Presence, ["CT0012.fragmented_*"], "(0008,9154)"),
        Ours("PS3.3 §C.7.5.2: Software Versions is of type 1 in the Enhanced General Equipment, which a dose report has.", Presence, ["rdsr-CT-RDSR-GEPixelMed.dcm"], "(0018,1020)"),
        Ours("PS3.3 §C.18.1: a measurement without a value says why.", Presence, ["rdsr-DX-RDSR-Canon_CXDI.dcm"], "(0040,A301)"),
        Ours("PS3.3 §C.7.6.1: an image that has an orientation neither to the patient nor to a slide has Patient Orientation.", Presence, ["wsi-140tiles.dcm"], "(0020,0020)"),
        Ours("PS3.3 §A.51: a segmentation that names no place of its frames names what it was derived from.", "functional-group-missing", ["seg_image_sm_dots_tiled_full.dcm"], "(0008,9124)"),
    ];

    // What later editions ask of generated objects, which hold what dciodvfy of 2022 asks for.
    private static IEnumerable<KnownFinding> Newer =>
    [
        Ours("Tables A.36, A.55, A.56, A.70, A.75, A.88 of 2025e: windows, real world values, pixel values and referenced images are mandatory groups.", "functional-group-missing",
            ["gen-breast-tomosynthesis.dcm", "gen-enhanced-pet.dcm", "gen-legacy-converted-enhanced-*", "gen-parametric-map.dcm", "gen-ophthalmic-optical-coherence-tomography-b-scan-volume-analysis.dcm"],
            "(0028,9132)", "(0028,9145)", "(0040,9096)", "(0008,1140)"),
        Ours("Tables A.34.6, A.34.7 and A.66: Synchronization is mandatory for signals that were recorded, and for intravascular images.", Presence,
            ["gen-hemodynamic-waveform.dcm", "gen-cardiac-electrophysiology-waveform.dcm", "gen-intravascular-*.dcm"], "(0018,1800)", "(0018,106A)", "(0020,0200)"),
        Ours("Tables A.32.8, A.33.9 and A.55: Frame of Reference is mandatory.", Presence,
            ["gen-vl-whole-slide-microscopy.dcm", "gen-advanced-blending-presentation-state.dcm", "gen-breast-tomosynthesis.dcm"], "(0020,0052)", "(0020,1040)"),
        Ours("PS3.3 §C.8.28: B-scan volume analyses have the modality OPTBSV.", "enumerated-value", ["gen-ophthalmic-optical-coherence-tomography-b-scan-volume-analysis.dcm"], "(0008,0060)"),
        Ours("PS3.3 §C.8.17.16: what an en face image is made of, and where it lies.", Presence, ["gen-ophthalmic-optical-coherence-tomography-en-face.dcm"],
            "(0022,1627)", "(0022,1612)", "(0008,2112)", "(0022,0031)", "(0020,0037)"),
        Ours("PS3.3 §C.26.1: the protocol that was performed is named.", Presence, ["gen-ophthalmic-visual-field-static-perimetry-measurements.dcm"], "(0040,0260)"),
        Ours("PS3.3 §C.8.8.23: the summary of a treatment tells status and dates.", Presence, ["gen-rt-treatment-summary-record.dcm"], "(3008,0200)", "(3008,0054)", "(3008,0056)"),
        Ours("PS3.3 §C.8.8.26: a recorded wedge has an angle and an orientation, empty where they are not known.", Presence, ["gen-rt-ion-beams-treatment-record.dcm"], "(300A,00D5)", "(300A,00D8)"),
        Ours("PS3.3 §C.8.8.21, §C.8.8.26: the first control point says everything that later ones may leave as it is.", Presence, ["gen-rt-beams-treatment-record.dcm", "gen-rt-ion-beams-treatment-record.dcm"],
            "(300A,0123)", "(300A,0122)", "(300A,0121)", "(300A,0120)", "(300A,011F)", "(300A,011E)", "(300A,0126)", "(300A,0125)", "(300A,011A)", "(300A,0380)", "(300A,0370)", "(300A,0360)", "(0018,0060)",
            "(300A,0114)", "(300A,012A)", "(300A,0129)", "(300A,0128)", "(300A,030D)", "(300A,0146)", "(300A,0144)", "(300A,0142)", "(300A,0140)", "(300A,014C)", "(300A,014A)"),
        Ours("PS3.3 §C.23.3: Partial Data Display Handling is of type 2.", Presence, ["gen-hanging-protocol.dcm"], "(0072,0208)"),
        Ours("PS3.3 §C.9.2: an overlay in bits of the pixels is retired; Overlay Data is of type 1.", Presence, ["gen-overlay-in-high-bits.dcm"], "(6002,3000)"),
    ];

    // What generated objects, filled by what dciodvfy of 2022 asks for, say without meaning it.
    private static IEnumerable<KnownFinding> Generated =>
    [
        Ours("PS3.3 §C.8.15.3: flags of exposures are YES or NO.", "enumerated-value", ["gen-enhanced-ct.dcm"], "(0018,9333)", "(0018,9334)"),
        Ours("PS3.3 §C.8.15.2, §C.8.15.3: an original image of CT tells how long it took, how the tube went around, and the dose.", Presence, ["gen-enhanced-ct.dcm"],
            "(0018,9073)", "(0018,9305)", "(0018,1140)", "(0018,9345)"),
        Ours("PS3.3 §C.8.13.5.6: the slab of a spatial presaturation is described.", "functional-group-missing", ["gen-enhanced-mr.dcm", "gen-enhanced-mr-color.dcm", "gen-mr-spectroscopy.dcm"], "(0018,9107)"),
        Ours("PS3.3 §C.8.13.1: Presentation LUT Shape is for gray images alone.", "not-allowed", ["gen-enhanced-mr-color.dcm"], "(2050,0020)"),
        Ours("PS3.3 §C.8.19.3, §C.8.19.4: the positioner and the receptor are of type 1.", Presence, ["gen-enhanced-xa.dcm", "gen-enhanced-xrf.dcm"], "(0018,1508)", "(0018,9420)"),
        Ours("PS3.3 §C.8.12.6: where a tile lies is given by five numbers, each of type 1. The items are empty.", Presence, ["gen-parametric-map.dcm", "gen-segmentation.dcm"],
            "(0040,074A)", "(0040,073A)", "(0040,072A)", "(0048,021F)", "(0048,021E)"),
        Ours("PS3.3 §C.7.6.16.2.3: a frame of a segmentation in a frame of reference has a position.", Presence, ["gen-segmentation.dcm"], "(0020,0032)"),
        Ours("PS3.3 §C.8.24.3, §C.7.6.16.2.1: a volume of ultrasound tells what measured positions, and how far apart pixels and slices are.", Presence, ["gen-enhanced-us-volume.dcm"],
            "(0018,980C)", "(0018,0050)", "(0028,0030)"),
        Ours("PS3.3 §C.7.6.16.2.2: an original frame tells when it was taken.", Presence, ["gen-vl-whole-slide-microscopy.dcm"], "(0018,9220)", "(0018,9074)", "(0018,9151)"),
    ];

    // What dciodvfy finds and the tables of 2025e allow.
    private static IEnumerable<KnownFinding> Looser =>
    [
        Theirs("A concatenation of one instance: dciodvfy forbids it by a rule that no table has.", ["gen-ophthalmic-*"], "(0020,9161)", "(0020,9163)"),
        Theirs("PS3.3 §C.8.13.5.4: Parallel Reduction Factor Second In-plane is needed in spectroscopy alone since 2021.", ["siemens-xa10-6_1.dcm"], "(0018,9168)"),
        Theirs("Table A.51-2: in segmentations groups of places and content are conditional, on a frame of reference and on tiles that leave gaps.", ["seg_binary.dcm", "seg_image_sm_dots_tiled_full.dcm"],
            "(5200,9229)", "(0048,021A)", "(0020,9113)", "(0020,9116)", "(0020,9111)", "(0028,9110)", "(0062,000A)"),
        Theirs("PS3.3 §C.7.6.1: Patient Orientation is not for what lies on a slide.", ["seg_image_sm_*"], "(0020,0020)"),
        Theirs("Table A.19.3-1: Frame of Reference is optional in an RT Structure Set.", ["dicompyler-rtss.dcm", "rtstruct*"], "(0020,0052)", "(0020,1040)"),
        Theirs("PS3.3 §C.8.8.8: RT ROI Observations Sequence is of type 3.", ["rtstruct_contour.dcm"], "(3006,0080)"),
        Theirs("PS3.3 §C.8.8.2: value 3 of Image Type is PORTAL, for which energy and dose are required and the time is allowed.", ["rtimage-dosigap.dcm"], "(3002,0032)", "(0018,1150)", "(0018,0060)"),
        Theirs("PS3.3 §C.23.1, §C.23.3: of modality and region one is required, both are allowed; an operator goes with a category.", ["hanging-protocol.dcm"], "(0072,0406)", "(0008,2218)", "(0008,0060)"),
        Theirs("PS3.3 §C.10.9: Multiplex Group Time Offset may be there though nothing is synchronized.", ["ecg-12lead.dcm"], "(0018,1068)"),
        Theirs("PS3.5 §A.6: Pixel Data Provider URL goes with the JPIP syntaxes; this one is of 2023.", ["gen-jpip-htj2k-referenced.dcm"], "(0028,7FE0)"),
        Theirs("PS3.3 §C.7.9: in a Color Palette tables may be in segments.", ["palette-spring.dcm"], "(0028,1201)", "(0028,1202)", "(0028,1203)", "(0028,1221)", "(0028,1222)", "(0028,1223)"),
        Theirs("PS3.3 §C.11.1.1.1: no section demands that the entries of a table need all the bits announced.", ["CR-ModalitySequenceLUT.dcm"], "(0028,3006)"),
        Theirs("PS3.3 §8: a code has one of three code values. dciodvfy names all that are absent, we Code Value.", ["JPGLosslessP14SV1_1s_1f_8b.dcm"], "(0008,0119)", "(0008,0120)"),
        Theirs("PS3.3 §C.10.4: the spacing or the aspect ratio of presentation pixels is there. dciodvfy names the one, we the other.", ["gsps_annotation.dcm"], "(0070,0101)"),
        Theirs("dciodvfy names Common Z Coordinate Value where it is not.", ["gen-microscopy-bulk-simple-annotations.dcm", "sm_annotations.dcm"], "(006A,0010)"),
        Theirs("PS3.3 §C.7.6.3.1.2: YBR_FULL and YBR_FULL_422 are allowed in a secondary capture and in ultrasound, compressed or not; of the latter, two samples stand for three.",
            ["SC_*", "GH538-jpeg1.dcm", "TestPattern_JPEG-Baseline_YBRFull.dcm", "IM00001.fragmented_*", "gen-ybr-full-422-native.dcm"], "(0028,0004)", "(7FE0,0010)"),
        Theirs("PS3.3 §C.7.6.3.1.3, §C.8.5.6: samples may be by pixel or by plane.", ["IM00001.fragmented_*", "gen-rgb-planar1-3frames.dcm"], "(0028,0006)"),
        Theirs("PS3.3 §A.35.4.3 of 2025e: dates and numbers are among what key object selections describe by.", ["MADO_KOS_A.dcm"], "(0040,A040)"),
        Theirs("PS3.3 §C.8.19.1: Enhanced XRF has the modality RF.", ["gen-enhanced-xrf.dcm"], "(0008,0060)"),
        Theirs("PS3.5 §6.2 allows the second 60, and the integer -2^31.", ["gen-all-vrs.dcm"], "(0099,1007)", "(0099,100A)", "(0099,101A)"),
        Theirs("PS3.3 §C.12.1.1.2: dciodvfy of 2022 does not know ISO_IR 203, takes the katakana of ISO_IR 13 for control characters, and the second bytes of GBK for others.",
            ["gen-gbk.dcm", "gen-katakana.dcm", "gen-latin9.dcm"], "(0010,0010)", "(0008,1030)"),
        Theirs("PS3.5 §6.2: unlimited text may have tabs and ends of lines.", ["examples_ybr_color.dcm"], "(0019,1060)"),
    ];

    // What dciodvfy stops reading at, and we read on.
    private static IEnumerable<KnownFinding> Reading =>
    [
        new("The elements are not in ascending order. dciodvfy reads no further and misses all that follows; we say so, and look at what follows.",
            d => d.File is "malformed/gen-da-dotted.dcm" or "malformed/gen-undefined-length-in-un-implicit-items.dcm"),
    ];

    private static KnownFinding Ours(string why, string rule, string[]? files = null, params string[] tags) =>
        new(why, d => d.IsOurs && d.What.StartsWith(rule, StringComparison.Ordinal) && Names(d, files) && (tags.Length == 0 || tags.Contains(d.Tag)));

    private static KnownFinding Theirs(string why, string[] files, params string[] tags) => new(why, d => !d.IsOurs && Names(d, files) && tags.Contains(d.Tag));

    // Names of files; * stands for anything.
    private static bool Names(FindingDifference difference, string[]? files) =>
        files is null || Array.Exists(files, name => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(name, Path.GetFileName(difference.File)));
}
