using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Bench.Codecs;

/// <summary>A picture to code.</summary>
/// <param name="Name">What kind it is.</param>
/// <param name="DataSet">What it comes from, for rendering.</param>
/// <param name="Frame">Its samples.</param>
internal sealed record Picture(string Name, DataSet DataSet, NativeFrame Frame)
{
    private static readonly (string Name, string File)[] s_corpus =
    [
        ("CT", "wg04/CT1_UNC.dcm"), ("MR", "wg04/MR1_UNC.dcm"), ("CR", "wg04/RG3_JLSL.dcm"), ("MG", "presentation/OutOfBoundsOverlay.dcm"),
        ("US", "wg04/US1_UNC.dcm"), ("colour", "wg04/VL1_UNC.dcm"), ("colour, fine", "wg04/VL6_UNC.dcm"),
    ];

    /// <summary>The pictures of a corpus folder.</summary>
    public static IEnumerable<Picture> Read(string corpus)
    {
        foreach ((string name, string file) in s_corpus)
        {
            using DicomFile dicom = DicomFile.Open(Path.Combine(corpus, file));
            yield return From(name, dicom.DataSet);
        }
    }

    /// <summary>Pictures of phantoms; there is none of a breast.</summary>
    public static IEnumerable<Picture> Make()
    {
        PhantomStudy study = new(DemoStudies.French, "bench", new DateOnly(2024, 1, 2), new TimeOnly(8, 0), "Bench");
        HeadPhantom head = new();
        PhantomSeries Series(int number, string modality) => new(study, number, modality, modality);
        yield return From("CT", HeadCt.Create(Series(1, "CT"), head, slices: 3).ElementAt(1));
        DataSet[] slices = [.. HeadMr.CreateT1Sagittal(Series(2, "MR"), head)];
        yield return From("MR", slices[slices.Length / 2]);
        yield return From("CR", ChestCr.Create(Series(3, "CR")));
        yield return From("US", HeartUltrasound.Create(Series(4, "US"), numberOfFrames: 2, isColor: true));
        yield return From("colour", ColorCapture.Create(Series(5, "OT"), head));
    }

    /// <summary>The picture with eight bits a sample, as it is shown.</summary>
    public Picture InEightBits()
    {
        if (Frame.Description.BitsAllocated == 8)
        {
            return this;
        }

        RenderedImage shown = Renderer.Render(Frame, DataSet, 1, new RenderOptions { Overlays = false, Shutters = false, SquarePixels = false });
        PixelDescription description = Frame.Description with { BitsAllocated = 8, BitsStored = 8, HighBit = 7, IsSigned = false, PhotometricInterpretation = "MONOCHROME2" };
        return this with { Frame = new NativeFrame(description, shown.Pixels) };
    }

    private static Picture From(string name, DataSet dataSet) => new(name, dataSet, FrameReader.FromDataSet(dataSet).Read(1));
}
