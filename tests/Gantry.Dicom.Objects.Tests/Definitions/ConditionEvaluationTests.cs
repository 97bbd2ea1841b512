using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Tests.Definitions;

/// <summary>Conditions evaluated against data sets.</summary>
public class ConditionEvaluationTests
{
    private const string Maybe = "unknown(\"nobody knows\")";

    [Theory]
    [InlineData("always", "always", Truth.True, Truth.True)]
    [InlineData("always", "never", Truth.False, Truth.True)]
    [InlineData("always", Maybe, Truth.Unknown, Truth.True)]
    [InlineData("never", "never", Truth.False, Truth.False)]
    [InlineData("never", Maybe, Truth.False, Truth.Unknown)]
    [InlineData(Maybe, Maybe, Truth.Unknown, Truth.Unknown)]
    public void Together_and_one_of_them_with_three_values(string one, string two, Truth every, Truth any)
    {
        Evaluate($"{one} and {two}").ShouldBe(every);
        Evaluate($"{two} and {one}").ShouldBe(every);
        Evaluate($"{one} or {two}").ShouldBe(any);
        Evaluate($"{two} or {one}").ShouldBe(any);
    }

    [Theory]
    [InlineData("always", Truth.False)]
    [InlineData("never", Truth.True)]
    [InlineData(Maybe, Truth.Unknown)]
    public void The_contrary_with_three_values(string condition, Truth contrary) => Evaluate($"not {condition}").ShouldBe(contrary);

    [Theory]
    [InlineData("present(Rows)", Truth.True)]
    [InlineData("present(Columns)", Truth.False)]
    [InlineData("absent(Columns)", Truth.True)]
    [InlineData("present(Laterality)", Truth.True)]
    [InlineData("empty(Laterality)", Truth.True)]
    [InlineData("empty(Rows)", Truth.False)]
    [InlineData("empty(Columns)", Truth.False)]
    [InlineData("nonempty(Laterality)", Truth.False)]
    [InlineData("nonempty(Rows)", Truth.True)]
    [InlineData("nonempty(ImageType[3])", Truth.True)]
    [InlineData("nonempty(ImageType[4])", Truth.False)]
    [InlineData("ImageType = AXIAL", Truth.True)]
    [InlineData("ImageType[1] = AXIAL", Truth.False)]
    [InlineData("ImageType[3] = LOCALIZER|AXIAL", Truth.True)]
    [InlineData("ImageType[3] != LOCALIZER", Truth.True)]
    [InlineData("ImageType[3] != AXIAL", Truth.False)]
    [InlineData("ImageType[4] != AXIAL", Truth.False)]
    [InlineData("not ImageType[4] = AXIAL", Truth.True)]
    [InlineData("Modality = CT", Truth.False)]
    [InlineData("Modality != CT", Truth.False)]
    [InlineData("not Modality = CT", Truth.True)]
    [InlineData("Rows > 511", Truth.True)]
    [InlineData("Rows > 512", Truth.False)]
    [InlineData("Rows >= 512", Truth.True)]
    [InlineData("Rows < 512", Truth.False)]
    [InlineData("Rows <= 512", Truth.True)]
    [InlineData("Rows = 512", Truth.True)]
    [InlineData("Rows != 512", Truth.False)]
    [InlineData("Columns > 0", Truth.False)]
    [InlineData("SliceThickness = 2", Truth.True)]
    [InlineData("SliceThickness > 1.5", Truth.True)]
    [InlineData("LossyImageCompression = 01", Truth.True)]
    [InlineData("LossyImageCompression = 1", Truth.False)]
    [InlineData("SpacingBetweenSlices > 1", Truth.Unknown)]
    [InlineData("PixelData > 1", Truth.Unknown)]
    [InlineData("FrameIncrementPointer = FrameTime", Truth.True)]
    [InlineData("FrameIncrementPointer = FrameTimeVector", Truth.False)]
    [InlineData("ViewCodeSequence = (399162004, SCT)", Truth.True)]
    [InlineData("ViewCodeSequence = (399162004, DCM)", Truth.False)]
    [InlineData("ViewCodeSequence != (399162004, SCT)", Truth.False)]
    [InlineData("ViewCodeSequence != (1, SCT)", Truth.True)]
    [InlineData("ViewCodeSequence/CodeValue = 399162004", Truth.True)]
    [InlineData("ViewCodeSequence = A", Truth.Unknown)]
    [InlineData("Rows = (1, SCT)", Truth.Unknown)]
    [InlineData("count(ViewCodeSequence) = 2", Truth.True)]
    [InlineData("count(ImageType) > 2", Truth.True)]
    [InlineData("count(AnatomicRegionSequence) = 0", Truth.True)]
    [InlineData("any(ViewCodeSequence: CodeValue = 1 and CodingSchemeDesignator = 99X)", Truth.True)]
    [InlineData("every(ViewCodeSequence: present(CodeValue))", Truth.True)]
    [InlineData("every(ViewCodeSequence: CodeValue = 1)", Truth.False)]
    [InlineData("any(ViewCodeSequence: /Rows = 512 and ../Rows = 512 and nearest/Rows = 512 and absent(Rows))", Truth.True)]
    [InlineData("present(OverlayRows)", Truth.True)]
    [InlineData("OverlayRows > 64", Truth.False)]
    [InlineData("../Rows = 512", Truth.False)]
    [InlineData("module(image-pixel)", Truth.True)]
    [InlineData("module(overlay-plane)", Truth.False)]
    [InlineData("module(other)", Truth.Unknown)]
    [InlineData("class(CTImageStorage|MRImageStorage)", Truth.True)]
    [InlineData("class(UltrasoundImageStorage)", Truth.False)]
    [InlineData("first(ViewCodeSequence)", Truth.False)]
    public void Each_test(string condition, Truth truth) => Evaluate(condition).ShouldBe(truth);

    [Fact]
    public void Nothing_is_known_of_class_and_modules_that_nobody_told()
    {
        var scope = new ConditionScope(new DataSet());
        Condition.Parse("class(CTImageStorage)").Evaluate(scope).ShouldBe(Truth.Unknown);
        Condition.Parse("module(image-pixel)").Evaluate(scope).ShouldBe(Truth.Unknown);
    }

    [Fact]
    public void Items_see_what_is_around_them()
    {
        DataSet inner = new(), outer = new(), other = new(), dataSet = new();
        inner.Set(Attributes.CodeValue, "inner");
        outer.SetItems(Attributes.ContentSequence, [inner]);
        outer.Set(Attributes.ValueType, "CONTAINER");
        dataSet.SetItems(Attributes.ContentSequence, [other, outer]);
        dataSet.Set(Attributes.ValueType, "ROOT");
        ConditionScope root = new(dataSet), middle = root.Enter(Attributes.ContentSequence, 1, outer), leaf = middle.Enter(Attributes.ContentSequence, 0, inner);
        Evaluate("absent(ValueType)", leaf).ShouldBe(Truth.True);
        Evaluate("../ValueType = CONTAINER", leaf).ShouldBe(Truth.True);
        Evaluate("../../ValueType = ROOT", leaf).ShouldBe(Truth.True);
        Evaluate("/ValueType = ROOT", leaf).ShouldBe(Truth.True);
        Evaluate("nearest/ValueType = CONTAINER", leaf).ShouldBe(Truth.True);
        Evaluate("first(ContentSequence)", leaf).ShouldBe(Truth.True);
        Evaluate("first(ContentSequence)", middle).ShouldBe(Truth.False);
        Evaluate("present(ContentSequence/ContentSequence/CodeValue)", root).ShouldBe(Truth.True);
        Evaluate("ContentSequence/ContentSequence/CodeValue = outer", root).ShouldBe(Truth.False);
    }

    [Fact]
    public void Attributes_of_a_frame_are_found_in_its_groups_then_in_the_shared_ones()
    {
        DataSet dataSet = Frames("ORIGINAL", "DERIVED");
        ConditionScope root = new(dataSet);
        ConditionScope first = Timing(root, 0), second = Timing(root, 1);
        Evaluate("nearest/FrameType[1] = ORIGINAL", first).ShouldBe(Truth.True);
        Evaluate("nearest/FrameType[1] = ORIGINAL", second).ShouldBe(Truth.False);
        Evaluate("nearest/FrameAnatomySequence/FrameLaterality = U", second).ShouldBe(Truth.True);
        Evaluate("frames/FrameType[1] = DERIVED", root).ShouldBe(Truth.True);
        Evaluate("frames/FrameType[1] = MIXED", root).ShouldBe(Truth.False);
        Evaluate("present(frames/FrameAnatomySequence)", root).ShouldBe(Truth.True);
        Evaluate("absent(frames/PixelMeasuresSequence)", root).ShouldBe(Truth.True);
        DataSet shared = dataSet.Items(Attributes.SharedFunctionalGroupsSequence)[0];
        ConditionScope ofAll = root.Enter(Attributes.SharedFunctionalGroupsSequence, 0, shared);
        Evaluate("nearest/FrameType[1] = DERIVED", ofAll).ShouldBe(Truth.True);

        static ConditionScope Timing(ConditionScope root, int frame)
        {
            DataSet groups = root.DataSet.Items(Attributes.PerFrameFunctionalGroupsSequence)[frame];
            return root.Enter(Attributes.PerFrameFunctionalGroupsSequence, frame, groups).Enter(Attributes.MRImageFrameTypeSequence, 0, new DataSet());
        }
    }

    [Fact]
    public void Very_many_frames_are_not_gone_through_for_ever()
    {
        DataSet dataSet = Frames([.. Enumerable.Repeat("ORIGINAL", 20_000)]);
        Evaluate("frames/FrameType[1] = DERIVED", new ConditionScope(dataSet)).ShouldBe(Truth.Unknown);
        Evaluate("frames/FrameType[1] = ORIGINAL", new ConditionScope(dataSet)).ShouldBe(Truth.True);
    }

    [Fact]
    public void Values_too_long_to_be_meant_are_unknown()
    {
        DataSet dataSet = new();
        dataSet.SetBytes(Attributes.EncapsulatedDocument, VR.OB, new byte[200_000]);
        dataSet.Set(Attributes.TextValue, new string('x', 200_000));
        Evaluate("TextValue = x", new ConditionScope(dataSet)).ShouldBe(Truth.Unknown);
        Evaluate("count(TextValue) = 1", new ConditionScope(dataSet)).ShouldBe(Truth.Unknown);
        Evaluate("EncapsulatedDocument = x", new ConditionScope(dataSet)).ShouldBe(Truth.Unknown);
        Evaluate("nonempty(TextValue)", new ConditionScope(dataSet)).ShouldBe(Truth.True);
    }

    private static DataSet Frames(params string[] types)
    {
        DataSet dataSet = new();
        DataSet shared = new(), anatomy = new();
        anatomy.Set(Attributes.FrameLaterality, "U");
        shared.SetItems(Attributes.FrameAnatomySequence, [anatomy]);
        dataSet.SetItems(Attributes.SharedFunctionalGroupsSequence, [shared]);
        dataSet.SetItems(Attributes.PerFrameFunctionalGroupsSequence, [.. types.Select(type =>
        {
            DataSet frame = new(), group = new();
            group.SetValues(Attributes.FrameType, type, "PRIMARY");
            frame.SetItems(Attributes.MRImageFrameTypeSequence, [group]);
            return frame;
        })]);
        return dataSet;
    }

    private static Truth Evaluate(string condition, ConditionScope? scope = null)
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.SOPClassUID, new Uid("1.2.840.10008.5.1.4.1.1.2"));
        dataSet.SetValues(Attributes.ImageType, "ORIGINAL", "PRIMARY", "AXIAL");
        dataSet.Set(Attributes.Rows, (ushort)512);
        dataSet.Set(Attributes.Laterality, string.Empty);
        dataSet.Set(Attributes.SliceThickness.Tag, VR.DS, "2.000");
        dataSet.Set(Attributes.LossyImageCompression, "01");
        dataSet.SetBytes(Attributes.SpacingBetweenSlices.Tag, VR.DS, "thick "u8.ToArray());
        dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[8]);
        dataSet.Set(new Tag(0x60020010), VR.US, "64");
        dataSet.SetValues(Attributes.FrameIncrementPointer, Attributes.FrameTime.Tag);
        dataSet.SetCodes(Attributes.ViewCodeSequence, new CodedConcept("399162004", "SCT", "cranio-caudal"), new CodedConcept("1", "99X", "one"));
        return Condition.Parse(condition).Evaluate(scope ?? new ConditionScope(dataSet, null, module => module switch
        {
            "image-pixel" => Truth.True,
            "overlay-plane" => Truth.False,
            _ => Truth.Unknown,
        }));
    }
}
