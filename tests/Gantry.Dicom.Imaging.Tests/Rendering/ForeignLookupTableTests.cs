namespace Gantry.Dicom.Imaging.Tests.Rendering;

/// <summary>Grays after modality, VOI and presentation LUTs, as dcmtk has them.</summary>
[Trait("Ledger", "R014")]
public class ForeignLookupTableTests
{
    // Stored values 0 to 1023 of 10 bits; each table bends the other way.
    private const int Count = 1024;

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Tables_of_an_image_are_those_of_dcm2pnm(bool hasModalityTable, bool hasVoiTable)
    {
        DataSet image = Image();
        if (hasModalityTable)
        {
            image.SetItems(Attributes.ModalityLUTSequence, Table(Count, 0, 12, share => share * share));
        }
        else
        {
            image.Set(Attributes.RescaleSlope, 2);
            image.Set(Attributes.RescaleIntercept, 100);
        }

        int values = hasModalityTable ? 4096 : 2048;
        if (hasVoiTable)
        {
            image.SetItems(Attributes.VOILUTSequence, Table(values, hasModalityTable ? 0 : 100, 8, Math.Sqrt));
        }
        else
        {
            image.Set(Attributes.WindowCenter, 900);
            image.Set(Attributes.WindowWidth, 1200);
        }

        foreach (string shape in (string[])["IDENTITY", "INVERSE"])
        {
            image.Set(Attributes.PresentationLUTShape, shape);
            await CompareAsync(image, hasVoiTable ? ["dcm2pnm", "+Wl", "1"] : ["dcm2pnm", "+Wi", "1"], null, () => Renderer.Render(image));
        }
    }

    [Fact]
    public async Task The_three_tables_of_a_presentation_state_are_those_of_dcmp2pgm()
    {
        using DicomFile stored = DicomFile.Open(Corpus.Path("presentation/gen-gsps-marks.dcm"));
        DataSet image = Image(), state = stored.DataSet.Clone(), area = new(), reference = new(), series = new();
        foreach (Tag tag in (Tag[])[Attributes.GraphicAnnotationSequence, Attributes.GraphicLayerSequence, Attributes.ShutterShape, Attributes.ShutterPresentationValue, Attributes.RescaleSlope, Attributes.RescaleIntercept,
            Attributes.RescaleType, Attributes.PresentationLUTShape, Attributes.SoftcopyVOILUTSequence, Attributes.ImageRotation, Attributes.ImageHorizontalFlip])
        {
            state.Remove(tag);
        }

        reference.Set(Attributes.ReferencedSOPClassUID, image.Get(Attributes.SOPClassUID)!.Value);
        reference.Set(Attributes.ReferencedSOPInstanceUID, image.Get(Attributes.SOPInstanceUID)!.Value);
        series.Set(Attributes.SeriesInstanceUID, image.Get(Attributes.SeriesInstanceUID)!.Value);
        series.SetItems(Attributes.ReferencedImageSequence, reference);
        state.SetItems(Attributes.ReferencedSeriesSequence, series);
        area.SetValues(Attributes.DisplayedAreaTopLeftHandCorner, 1, 1);
        area.SetValues(Attributes.DisplayedAreaBottomRightHandCorner, 32, 32);
        area.Set(Attributes.PresentationSizeMode, "SCALE TO FIT");
        area.SetValues(Attributes.PresentationPixelAspectRatio, 1, 1);
        state.SetItems(Attributes.DisplayedAreaSelectionSequence, area);
        state.SetItems(Attributes.ModalityLUTSequence, Table(Count, 0, 12, share => share * share));
        DataSet voi = new();
        voi.SetItems(Attributes.VOILUTSequence, Table(4096, 0, 12, Math.Sqrt));
        state.SetItems(Attributes.SoftcopyVOILUTSequence, voi);
        state.SetItems(Attributes.PresentationLUTSequence, Table(4096, 0, 12, share => 1 - (share * share)));
        await CompareAsync(image, ["dcmp2pgm"], state, () => PresentationState.FromDataSet(state).Render(image));
    }

    private static DataSet Image()
    {
        DataSet image = Images.Create(32, 32, Images.Words([.. Enumerable.Range(0, Count)]), 16, 10);
        image.Set(Attributes.SOPClassUID, SopClasses.SecondaryCaptureImageStorage);
        image.Set(Attributes.SOPInstanceUID, Uid.New());
        image.Set(Attributes.StudyInstanceUID, Uid.New());
        image.Set(Attributes.SeriesInstanceUID, Uid.New());
        return image;
    }

    private static DataSet Table(int count, int first, int bits, Func<double, double> bend)
    {
        DataSet table = new();
        table.SetValues(Attributes.LUTDescriptor, count, first, bits);
        table.Set(Attributes.ModalityLUTType, "US");
        table.SetBytes(Attributes.LUTData, VR.OW, Images.Words([.. Enumerable.Range(0, count).Select(i => (int)Math.Round(bend(i / (count - 1.0)) * ((1 << bits) - 1)))]));
        return table;
    }

    private static async Task CompareAsync(DataSet image, string[] command, DataSet? state, Func<RenderedImage> render)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string file = Path.Combine(folder, "image.dcm"), applied = Path.Combine(folder, "state.dcm"), output = Path.Combine(folder, "out.pgm");
        await new DicomFile(image).SaveAsync(file, TransferSyntax.ExplicitVRLittleEndian, TestContext.Current.CancellationToken);
        if (state is not null)
        {
            await new DicomFile(state).SaveAsync(applied, TransferSyntax.ExplicitVRLittleEndian, TestContext.Current.CancellationToken);
        }

        ForeignProgram.Run(command[0], [.. command[1..], .. state is null ? (string[])["--write-raw-pnm"] : ["-p", applied], file, output]);
        RenderedImage foreign = ForeignProgram.ReadPortableMap(File.ReadAllBytes(output)), ours = render();
        Directory.Delete(folder, recursive: true);
        foreign.Pixels.Length.ShouldBe(ours.Pixels.Length);
        foreign.Pixels.Distinct().Count().ShouldBeGreaterThan(100);
        foreign.Pixels.Zip(ours.Pixels, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThanOrEqualTo(1);
    }
}
