using System.Diagnostics;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Documents;
using Gantry.Dicom.Objects.Phantoms;
using Gantry.Dicom.Objects.PresentationStates;
using Gantry.Dicom.Objects.Tests.StructuredReports;
using Gantry.Dicom.Objects.Waveforms;

namespace Gantry.Interop.Objects;

/// <summary>An object of each class that the program is for, made by our phantoms and builders.</summary>
public static class ClassExamples
{
    private const string Image = "image/png";
    private const string Page = "text/html";

    private static readonly DateTimeOffset s_time = new(2026, 1, 5, 9, 30, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, Func<PhantomStudy, ClassExample>> s_examples = new Dictionary<string, Func<PhantomStudy, ClassExample>>
    {
        ["Grayscale Softcopy Presentation State"] = study => State(study, PresentationStateKind.Grayscale),
        ["Color Softcopy Presentation State"] = study => State(study, PresentationStateKind.Color),
        ["Pseudo-Color Softcopy Presentation State"] = study => State(study, PresentationStateKind.PseudoColor),
        ["Blending Softcopy Presentation State"] = study => State(study, PresentationStateKind.Blending),
        ["12-Lead ECG"] = study => new(Electrocardiogram.CreateTwelveLead(new PhantomSeries(study, 1, "ECG", "ECG")), Image),
        ["General ECG"] = study => new(Electrocardiogram.CreateGeneral(new PhantomSeries(study, 1, "ECG", "ECG"), seconds: 10), Image),
        ["Basic Text SR"] = _ => new(Documents.Make("basic text"), Page),
        ["Enhanced SR"] = _ => new(Documents.Make("enhanced"), Page),
        ["Comprehensive SR"] = _ => Comprehensive(Documents.Make("enhanced")),
        ["Comprehensive 3D SR"] = _ => new(Documents.Make("measurements"), Page),
        ["Key Object Selection"] = _ => new(Documents.Make("key objects"), Page),
        ["CT Radiation Dose SR"] = _ => new(Documents.Make("CT dose"), Page),
        ["Projection X-Ray Radiation Dose SR"] = _ => new(Documents.Make("projection dose"), Page),
        ["Multi-frame Single Bit Secondary Capture"] = study => Frames(study, 1, 8, isSingleBit: true),
        ["Multi-frame Grayscale Byte Secondary Capture"] = study => Frames(study, 1, 8),
        ["Multi-frame Grayscale Word Secondary Capture"] = study => Frames(study, 1, 16),
        ["Multi-frame True Color Secondary Capture"] = study => Frames(study, 3, 8),
        ["Video Endoscopic"] = study => Video(study, VideoKind.Endoscopic, "mpeg2video", "m2v", "video/mpeg"),
        ["Video Microscopic"] = study => Video(study, VideoKind.Microscopic, "libx264", "mp4", "video/mp4"),
        ["Video Photographic"] = study => Video(study, VideoKind.Photographic, "libx264", "ts", "video/mp4"),
    }.Concat(PhantomRecipes.All.Select(recipe => new KeyValuePair<string, Func<PhantomStudy, ClassExample>>(
            UidRegistry.TryGet(recipe.SopClass, out UidEntry? entry) ? entry.Name : recipe.SopClass.Value, study => new(recipe.Create(study), recipe.Pixels == PhantomPixels.None ? null : Image))))
        .Concat(((WaveformKind[])[WaveformKind.AmbulatoryEcg, WaveformKind.Hemodynamic, WaveformKind.CardiacElectrophysiology, WaveformKind.BasicVoiceAudio]).Select(kind =>
            new KeyValuePair<string, Func<PhantomStudy, ClassExample>>(kind.ToString(), study => new(Waveform(kind).ToDataSet(Recipe(SopClasses.CTImageStorage).Create(study), s_time), Image))))
        .ToDictionary();

    /// <summary>What there is an example of.</summary>
    public static IEnumerable<string> Names => s_examples.Keys;

    /// <summary>Makes the example.</summary>
    /// <param name="name">What of.</param>
    /// <param name="key">Tells its study from others.</param>
    public static ClassExample Make(string name, string key) => s_examples[name](new PhantomStudy(DemoStudies.French, $"{name}/{key}", new DateOnly(2026, 1, 5), new TimeOnly(8, 15), "Étude"));

    private static PhantomRecipe Recipe(Uid sopClass) => PhantomRecipes.All.Single(recipe => recipe.SopClass == sopClass);

    private static ClassExample Comprehensive(DataSet report)
    {
        report.Set(Attributes.SOPClassUID, SopClasses.ComprehensiveSRStorage);
        return new(report, Page);
    }

    private static ClassExample State(PhantomStudy study, PresentationStateKind kind)
    {
        DataSet image = Recipe(kind == PresentationStateKind.Color ? SopClasses.SecondaryCaptureImageStorage : SopClasses.CTImageStorage).Create(study);
        DataSet[] above = kind == PresentationStateKind.Blending ? [Recipe(SopClasses.PositronEmissionTomographyImageStorage).Create(study, seriesNumber: 2)] : [];
        DataSet state = new SoftcopyPresentation
        {
            Kind = kind,
            Images = [image],
            Superimposed = above,
            Label = "KEY IMAGE",
            Description = "À voir",
            Creator = new PersonName("Fantôme^Médecin"),
            Window = kind == PresentationStateKind.Color ? null : new Window(-600, 800),
            Texts = [new PresentationText("Là", 10, 10)],
            Graphics = [new PresentationGraphic("CIRCLE", 32, 32, 40, 32), new PresentationGraphic("POLYLINE", 1, 1, 20, 1, 20, 20)],
        }.ToDataSet(s_time);
        return new(state, Image) { About = [image, .. above] };
    }

    private static WaveformRecording Waveform(WaveformKind kind)
    {
        (double frequency, CodedConcept source, CodedConcept? units) = kind switch
        {
            WaveformKind.AmbulatoryEcg => (200, new CodedConcept("2:1", "MDC", "Lead I"), new CodedConcept("uV", "UCUM", "microvolt")),
            WaveformKind.Hemodynamic => (240, new CodedConcept("109001", "DCM", "Digital timecode (SMPTE)"), new CodedConcept("mm[Hg]", "UCUM", "mmHg")),
            WaveformKind.CardiacElectrophysiology => (1000, new CodedConcept("73829009", "SCT", "Right atrium"), new CodedConcept("uV", "UCUM", "microvolt")),
            _ => (8000, new CodedConcept("109110", "DCM", "Voice"), (CodedConcept?)null),
        };
        short[] samples = [.. Enumerable.Range(0, (int)frequency * 2).Select(i => (short)(9000 * Math.Sin(i * 20 / frequency)))];
        return new WaveformRecording(kind, s_time, new MultiplexGroup(frequency, new MultiplexChannel("A", source, samples) { Units = units, Sensitivity = 0.1 }));
    }

    private static ClassExample Frames(PhantomStudy study, int samples, int bits, bool isSingleBit = false)
    {
        StillPicture[] pictures = [.. Enumerable.Range(1, 3).Select(frame => new StillPicture(
            40, 30, samples, bits, samples == 1 ? "MONOCHROME2" : "RGB", Enumerable.Range(0, 40 * 30 * samples * bits / 8).Select(i => (byte)(i * frame)).ToArray()))];
        return new(SecondaryCapture.CreateMultiFrame(pictures, Recipe(SopClasses.CTImageStorage).Create(study), s_time, isSingleBit ? null : 10, isSingleBit), Image);
    }

    private static ClassExample Video(PhantomStudy study, VideoKind kind, string codec, string container, string mediaType)
    {
        string path = Path.Combine(Path.GetTempPath(), $"gantry-video-{Guid.NewGuid():N}.{container}");
        try
        {
            ProcessStartInfo start = new(Programs.Require("ffmpeg"), ["-v", "error", "-f", "lavfi", "-i", "testsrc=size=320x240:rate=25", "-frames:v", "10", "-pix_fmt", "yuv420p", "-c:v", codec, path]) { RedirectStandardError = true, UseShellExecute = false };
            using Process process = Process.Start(start)!;
            string error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, error);
            (DataSet dataSet, TransferSyntax syntax) = VideoInstance.Create(kind, File.ReadAllBytes(path), Recipe(SopClasses.CTImageStorage).Create(study), s_time);
            return new(dataSet, mediaType) { TransferSyntax = syntax };
        }
        finally
        {
            File.Delete(path);
        }
    }
}
