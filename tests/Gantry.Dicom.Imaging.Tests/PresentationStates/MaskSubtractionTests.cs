namespace Gantry.Dicom.Imaging.Tests.PresentationStates;

[Trait("Ledger", "R020")]
public class MaskSubtractionTests
{
    private const string Grayscale = "1.2.840.10008.5.1.4.1.1.11.1";
    private const string XRay = "1.2.840.10008.5.1.4.1.1.11.5";

    [Fact]
    public void Frames_are_averaged_and_subtracted()
    {
        DataSet state = State(Grayscale, "AVG_SUB");
        state.Set(Attributes.RecommendedViewingMode, "SUB");
        Mask(state).SetValues(Attributes.MaskFrameNumbers, (ushort)1, (ushort)2);
        // Frames of 10, 20 and 90: 90 − 15 is 75 in a window from −100 to 100.
        Render(state, 3).ShouldBe([223, 223, 223, 223]);
        Render(state, 1).ShouldBe([121, 121, 121, 121]);
        state.Set(Attributes.RecommendedViewingMode, "NAT");
        Render(state, 3).ShouldBe([242, 242, 242, 242]);
    }

    [Fact]
    public void A_frame_before_is_subtracted_and_what_is_not_there_is_named()
    {
        DataSet state = State(Grayscale, "TID");
        state.Set(Attributes.RecommendedViewingMode, "SUB");
        Mask(state).Set(Attributes.TIDOffset, (short)2);
        Render(state, 3).ShouldBe([230, 230, 230, 230]);
        Should.Throw<DicomException>(() => Render(state, 1)).Message.ShouldContain("frame -1");
        Mask(state).Set(Attributes.MaskOperation, "REV_TID");
        Should.Throw<DicomException>(() => Render(state, 1)).Message.ShouldContain("REV_TID");
    }

    [Fact]
    public void An_xray_state_says_for_which_frames_and_by_which_table()
    {
        DataSet state = State(XRay, "AVG_SUB"), presentation = new(), display = new(), table = new(), shutter = new();
        DataSet mask = Mask(state);
        mask.SetValues(Attributes.MaskFrameNumbers, (ushort)1);
        display.Set(Attributes.StartTrim, 2);
        display.Set(Attributes.StopTrim, 3);
        display.Set(Attributes.RecommendedViewingMode, "SUB");
        presentation.SetItems(Attributes.FrameDisplaySequence, display);
        state.SetItems(Attributes.MultiFramePresentationSequence, presentation);
        Render(state, 1).ShouldBe([140, 140, 140, 140]);
        Render(state, 3).ShouldBe([230, 230, 230, 230]);
        display.Set(Attributes.MaskVisibilityPercentage, 50f);
        Render(state, 3).ShouldBe([236, 236, 236, 236]);
        display.Set(Attributes.MaskVisibilityPercentage, 0f);

        // A table of which every value is half of what is stored.
        table.SetValues(Attributes.LUTFrameRange, (ushort)1, (ushort)3);
        table.SetValues(Attributes.LUTDescriptor, 256, 0, 16);
        table.SetBytes(Attributes.LUTData, VR.OW, Images.Words([.. Enumerable.Range(0, 256).Select(i => i / 2)]));
        mask.SetItems(Attributes.PixelIntensityRelationshipLUTSequence, table);
        Render(state, 3).ShouldBe([179, 179, 179, 179]);

        shutter.Set(Attributes.ShutterShape, "RECTANGULAR");
        shutter.Set(Attributes.ShutterLeftVerticalEdge, 2);
        state.SetItems(Attributes.FrameDisplayShutterSequence, shutter);
        Render(state, 3).ShouldBe([0, 179, 0, 179]);
    }

    [Fact]
    public void A_mask_is_moved_by_parts_of_pixels()
    {
        DataSet state = State(Grayscale, "AVG_SUB"), image = Images.Create(1, 4, [0, 100, 0, 0, 0, 0, 0, 0]);
        image.Set(Attributes.NumberOfFrames, 2);
        state.Set(Attributes.RecommendedViewingMode, "SUB");
        Mask(state).SetValues(Attributes.MaskFrameNumbers, (ushort)1);
        Mask(state).SetValues(Attributes.MaskSubPixelShift, 0f, 0.5f);
        PresentationState.FromDataSet(state).Render(image, 2).Pixels.ShouldBe([128, 64, 64, 128]);
    }

    [Fact]
    public void Each_image_has_its_modality_table()
    {
        DataSet image = Images.Create(1, 1, [100]), state = new(), table = new(), reference = new();
        image.Set(Attributes.SOPInstanceUID, Uid.New());
        state.Set(Attributes.SOPClassUID, new Uid("1.2.840.10008.5.1.4.1.1.11.12"));
        reference.Set(Attributes.ReferencedSOPInstanceUID, image.Get(Attributes.SOPInstanceUID)!.Value);
        table.SetItems(Attributes.ReferencedImageSequence, reference);
        table.Set(Attributes.RescaleSlope, 2);
        table.Set(Attributes.RescaleIntercept, 0);
        state.SetItems(Attributes.VariableModalityLUTSequence, table);
        state.SetItems(Attributes.SoftcopyVOILUTSequence, Window(200, 400));
        PresentationState read = PresentationState.FromDataSet(state);
        read.Kind.ShouldBe(PresentationStateKind.VariableModalityLut);
        read.Render(image).Pixels.ShouldBe([128]);
        image.Set(Attributes.SOPInstanceUID, Uid.New());
        read.Render(image).Pixels.ShouldBe([64]);
    }

    private static DataSet State(string sopClass, string operation)
    {
        DataSet state = new(), mask = new();
        state.Set(Attributes.SOPClassUID, new Uid(sopClass));
        mask.Set(Attributes.MaskOperation, operation);
        state.SetItems(Attributes.MaskSubtractionSequence, mask);
        state.SetItems(Attributes.SoftcopyVOILUTSequence, Window(0, 200));
        return state;
    }

    private static DataSet Mask(DataSet state) => state.Items(Attributes.MaskSubtractionSequence)[0];

    private static DataSet Window(double center, double width)
    {
        DataSet window = new();
        window.Set(Attributes.WindowCenter, center);
        window.Set(Attributes.WindowWidth, width);
        window.Set(Attributes.VOILUTFunction, "LINEAR_EXACT");
        return window;
    }

    private static byte[] Render(DataSet state, int frame)
    {
        DataSet image = Images.Create(2, 2, [10, 10, 10, 10, 20, 20, 20, 20, 90, 90, 90, 90]);
        image.Set(Attributes.NumberOfFrames, 3);
        return PresentationState.FromDataSet(state).Render(image, frame).Pixels;
    }
}
