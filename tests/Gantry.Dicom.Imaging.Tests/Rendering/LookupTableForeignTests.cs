namespace Gantry.Dicom.Imaging.Tests.Rendering;

/// <summary>Modality, VOI and presentation LUTs make the pictures that dcmtk makes with them.</summary>
[Trait("Ledger", "R014")]
public sealed class LookupTableForeignTests
{
    private const int Size = 16;

    public static TheoryData<string> Chains => ["rescale", "modality", "VOI", "modality and VOI", "modality, and a window", "inverse", "VOI and inverse"];

    [Theory, MemberData(nameof(Chains))]
    public void Pixels_are_those_of_dcm2pnm(string chain)
    {
        DataSet image = Ramp();
        List<string> options = [];
        if (chain == "rescale")
        {
            image.Set(Attributes.RescaleSlope, 0.5);
            image.Set(Attributes.RescaleIntercept, -200);
        }

        if (chain.Contains("modality", StringComparison.Ordinal))
        {
            image.SetItems(Attributes.ModalityLUTSequence, Table(4096, 0, 12, i => 4095 - (i * i / 4096)));
        }

        if (chain.Contains("VOI", StringComparison.Ordinal))
        {
            image.SetItems(Attributes.VOILUTSequence, Table(2048, 512, 8, i => (int)(255 * Math.Sqrt(i / 2047.0))));
            options.AddRange(["+Wl", "1"]);
        }
        else
        {
            image.Set(Attributes.WindowCenter, chain == "rescale" ? 600 : 1800);
            image.Set(Attributes.WindowWidth, chain == "rescale" ? 900 : 2500);
            options.AddRange(["+Wi", "1"]);
        }

        if (chain.Contains("inverse", StringComparison.Ordinal))
        {
            image.Set(Attributes.PresentationLUTShape, "INVERSE");
            options.Add("+Piv");
        }

        ShouldBeNear(Renderer.Render(image), Foreign("dcm2pnm", image, [.. options]));
    }

    [Fact]
    public void A_presentation_LUT_makes_the_picture_that_dcmp2pgm_makes()
    {
        DataSet image = Ramp(), state = State(image);
        state.SetItems(Attributes.PresentationLUTSequence, Table(256, 0, 12, i => 4095 - (i * 16)));

        string folder = Directory.CreateTempSubdirectory("gantry-lut").FullName;
        Save(state, Path.Combine(folder, "state.dcm"));
        Save(image, Path.Combine(folder, "image.dcm"));
        ForeignProgram.Run("dcmp2pgm", "-p", Path.Combine(folder, "state.dcm"), Path.Combine(folder, "image.dcm"), Path.Combine(folder, "out.pgm"));
        RenderedImage foreign = ForeignProgram.ReadPortableMap(File.ReadAllBytes(Path.Combine(folder, "out.pgm")));
        Directory.Delete(folder, recursive: true);

        ShouldBeNear(PresentationState.FromDataSet(state).Render(image), foreign);
    }

    private static void ShouldBeNear(RenderedImage ours, RenderedImage foreign)
    {
        foreign.Pixels.Length.ShouldBe(ours.Pixels.Length);
        ours.Pixels.Distinct().Count().ShouldBeGreaterThan(50, "there is something to compare");
        foreign.Pixels.Zip(ours.Pixels, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThanOrEqualTo(1);
    }

    // Every sixteenth value of 12 bits.
    private static DataSet Ramp()
    {
        DataSet image = Images.Create(Size, Size, Images.Words([.. Enumerable.Range(0, Size * Size).Select(i => i * 16)]), 16, 12);
        image.Set(Attributes.SOPClassUID, SopClasses.ComputedRadiographyImageStorage);
        image.Set(Attributes.SOPInstanceUID, new Uid("2.25.1"));
        image.Set(Attributes.StudyInstanceUID, new Uid("2.25.2"));
        image.Set(Attributes.SeriesInstanceUID, new Uid("2.25.3"));
        return image;
    }

    private static DataSet Table(int entries, int first, int bits, Func<int, int> value)
    {
        DataSet table = new();
        table.Set(Attributes.LUTDescriptor, VR.US, $"{entries}", $"{first}", $"{bits}");
        table.Set(Attributes.ModalityLUTType, "US");
        table.SetBytes(Attributes.LUTData, VR.OW, Images.Words([.. Enumerable.Range(0, entries).Select(value)]));
        return table;
    }

    private static DataSet State(DataSet image)
    {
        DataSet reference = new(), series = new(), area = new(), voi = new(), state = new();
        reference.Set(Attributes.ReferencedSOPClassUID, image.Get(Attributes.SOPClassUID)!.Value);
        reference.Set(Attributes.ReferencedSOPInstanceUID, image.Get(Attributes.SOPInstanceUID)!.Value);
        series.Set(Attributes.SeriesInstanceUID, image.Get(Attributes.SeriesInstanceUID)!.Value);
        series.SetItems(Attributes.ReferencedImageSequence, reference);
        area.SetValues(Attributes.DisplayedAreaTopLeftHandCorner, 1, 1);
        area.SetValues(Attributes.DisplayedAreaBottomRightHandCorner, Size, Size);
        area.Set(Attributes.PresentationSizeMode, "SCALE TO FIT");
        area.SetValues(Attributes.PresentationPixelAspectRatio, 1, 1);
        voi.Set(Attributes.WindowCenter, 2048);
        voi.Set(Attributes.WindowWidth, 4096);
        state.Set(Attributes.SOPClassUID, SopClasses.GrayscaleSoftcopyPresentationStateStorage);
        state.Set(Attributes.SOPInstanceUID, new Uid("2.25.4"));
        state.Set(Attributes.StudyInstanceUID, new Uid("2.25.2"));
        state.Set(Attributes.SeriesInstanceUID, new Uid("2.25.5"));
        state.Set(Attributes.Modality, "PR");
        state.Set(Attributes.Manufacturer, "Gantry");
        state.Set(Attributes.PatientName, new PersonName("Phantom"));
        state.Set(Attributes.PatientID, "1");
        state.Set(Attributes.SeriesNumber, 1);
        foreach (Tag tag in (Tag[])[Attributes.PatientBirthDate, Attributes.PatientSex, Attributes.StudyDate, Attributes.StudyTime, Attributes.StudyID, Attributes.AccessionNumber, Attributes.ReferringPhysicianName])
        {
            state.SetEmpty(tag);
        }

        state.Set(Attributes.InstanceNumber, 1);
        state.Set(Attributes.ContentLabel, "LUT");
        state.Set(Attributes.PresentationCreationDate, new DateOnly(2026, 1, 5));
        state.Set(Attributes.PresentationCreationTime, new TimeOnly(9, 0));
        state.SetItems(Attributes.ReferencedSeriesSequence, series);
        state.SetItems(Attributes.DisplayedAreaSelectionSequence, area);
        state.SetItems(Attributes.SoftcopyVOILUTSequence, voi);
        return state;
    }

    private static RenderedImage Foreign(string program, DataSet image, string[] options)
    {
        string input = Path.GetTempFileName(), output = Path.GetTempFileName();
        Save(image, input);
        ForeignProgram.Run(program, [.. options, "--write-raw-pnm", input, output]);
        RenderedImage picture = ForeignProgram.ReadPortableMap(File.ReadAllBytes(output));
        File.Delete(input);
        File.Delete(output);
        return picture;
    }

    private static void Save(DataSet dataSet, string path) => File.WriteAllBytes(path, new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));
}
