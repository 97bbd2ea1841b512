using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Documents;
using Gantry.Dicom.Objects.Phantoms;
using Gantry.Dicom.Objects.PresentationStates;
using Gantry.Dicom.Objects.Validation;
using Gantry.Dicom.Objects.Waveforms;

namespace Gantry.Guide;

public sealed class ObjectExamples
{
    [Fact]
    public void Pages()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "scan.dcm");
        DataSet image = Sample.Make();
        byte[][] files = [.. Enumerable.Range(0, 2).Select(page => PngEncoder.Encode(new RenderedImage(4, 4, 1, new byte[16])))];

        StillPicture[] pages = [.. files.Select(file => StillPicture.Read(file))];
        DataSet scan = SecondaryCapture.CreateMultiFrame(pages, like: image, DateTimeOffset.Now);
        new DicomFile(scan, pages[0].TransferSyntax).Save(path, pages[0].TransferSyntax);

        scan.Get(Attributes.NumberOfFrames).ShouldBe(2);
        Validator.Validate(scan).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Videos()
    {
        DataSet image = Sample.Make();
        byte[] mp4 = "no video"u8.ToArray();

        Should.Throw<DicomException>(() =>
        {
            (DataSet video, TransferSyntax syntax) = VideoInstance.Create(VideoKind.Endoscopic, mp4, like: image, DateTimeOffset.Now);
            return (video, syntax);
        });
    }

    [Fact]
    public void PresentationStates()
    {
        DataSet image = Sample.Make();

        DataSet state = new SoftcopyPresentation
        {
            Images = [image],
            Window = new Window(40, 400),
            Rotation = 90,
            Texts = [new PresentationText("Nodule", 120, 88)],
            Graphics = [new PresentationGraphic("CIRCLE", 110, 90, 118, 90)],
        }.ToDataSet(DateTimeOffset.Now);
        RenderedImage shown = PresentationState.FromDataSet(state).Render(image);

        shown.Pixels.ShouldNotBeEmpty();
    }

    [Fact]
    public void Waveforms()
    {
        DataSet image = Sample.Make();
        DateTimeOffset start = DateTimeOffset.Now;
        short[] samples = new short[500];

        MultiplexChannel lead = new("I", new CodedConcept("2:1", "MDC", "Lead I"), samples) { Units = new CodedConcept("uV", "UCUM", "microvolt"), Sensitivity = 2.5 };
        DataSet ecg = new WaveformRecording(WaveformKind.GeneralEcg, start, new MultiplexGroup(500, lead)).ToDataSet(like: image, DateTimeOffset.Now);

        Waveform.FromDataSet(ecg).Groups[0].NumberOfSamples.ShouldBe(500);
    }

    [Fact]
    public void Completion()
    {
        DataSet unfinished = SyntheticInstance.Create();
        unfinished.Remove(Attributes.ReferringPhysicianName);

        InstanceCompletion.Complete(unfinished);
        bool isValid = Validator.Validate(unfinished).IsAccepted;

        isValid.ShouldBeTrue();
        unfinished.Presence(Attributes.ReferringPhysicianName).ShouldBe(Presence.Empty);
    }
}
