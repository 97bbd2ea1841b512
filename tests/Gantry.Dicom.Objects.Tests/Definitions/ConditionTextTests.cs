using FsCheck;
using FsCheck.Fluent;
using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Tests.Definitions;

/// <summary>Conditions as text: read, written, explained, and refused when they are none.</summary>
public class ConditionTextTests
{
    private static readonly Gen<string> s_references =
        from origin in Gen.Elements("", "/", "../", "../../", "nearest/", "frames/")
        from inwards in Gen.Elements("", "SharedFunctionalGroupsSequence/", "ReferencedSeriesSequence/ReferencedInstanceSequence/")
        from keyword in Gen.Elements("Rows", "ImageType", "PatientID", "OverlayRows", "ViewCodeSequence")
        from value in Gen.Elements("", "[1]", "[3]")
        select origin + inwards + keyword + value;

    private static readonly Gen<string> s_values = Gen.Elements("A", "A|B", "\"WHOLE BODY\"|STATIC", "1.2.840.10008.5.1.4.1.1.2", "FrameTime", "(113097, DCM)", "(113097, DCM, \"a meaning\")|(1, 99X)");

    private static readonly Gen<string> s_tests = Gen.OneOf(
        from name in Gen.Elements("present", "absent", "empty", "nonempty") from reference in s_references select $"{name}({reference})",
        from reference in s_references from sign in Gen.Elements("=", "!=") from value in s_values select $"{reference} {sign} {value}",
        from reference in s_references from sign in Gen.Elements("<", "<=", ">", ">=") from number in Gen.Elements("0", "1", "-2.5", "1e3") select $"{reference} {sign} {number}",
        from reference in s_references from sign in Gen.Elements("=", "!=", "<", "<=", ">", ">=") from number in Gen.Choose(0, 100) select $"count({reference}) {sign} {number}",
        Gen.Elements("always", "never", "module(image-pixel)", "class(CTImageStorage)", "class(CTImageStorage|MRImageStorage)", "first(ControlPointSequence)", "unknown(\"the patient is an animal\")"));

    private static readonly Gen<string> s_conditions = Conditions(3);

    [Fact]
    public void What_is_read_is_written_the_same() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(s_conditions.ToArbitrary(), text =>
    {
        Condition condition = Condition.Parse(text);
        condition.ToString().ShouldBe(text);
        condition.Explain().ShouldNotBeEmpty();
    }));

    [Theory]
    [InlineData("SamplesPerPixel > 1", "Samples per Pixel is greater than 1")]
    [InlineData("ImageType[1] = ORIGINAL|MIXED", "value 1 of Image Type is ORIGINAL or MIXED")]
    [InlineData("ImageType[3] != A|B|C", "value 3 of Image Type has a value other than A, B or C")]
    [InlineData("not SegmentAlgorithmType = MANUAL", "Segment Algorithm Type is not MANUAL")]
    [InlineData("absent(../PixelSpacing) and not present(ROIArea)", "Pixel Spacing of the enclosing item is absent and ROI Area is absent")]
    [InlineData("FrameIncrementPointer = FrameTime", "Frame Increment Pointer is Frame Time")]
    [InlineData("frames/SpatialPresaturation = SLAB", "Spatial Pre-saturation of the frames is SLAB")]
    [InlineData("DerivationCodeSequence = (113097, DCM, \"Multi-energy proportional weighting\")", "Derivation Code Sequence has (113097, DCM, \"Multi-energy proportional weighting\")")]
    [InlineData("class(CTImageStorage)", "the SOP class is CT Image Storage")]
    [InlineData("count(/ReferencedSeriesSequence) > 1", "the number of items of Referenced Series Sequence of the data set is greater than 1")]
    [InlineData("(nonempty(Rows) or nonempty(Columns)) and unknown(\"the moon is full\")", "(Rows has a value or Columns has a value) and the moon is full")]
    [InlineData("not (first(ControlPointSequence) or module(image-pixel))", "it is not so that (it is in the first item of Control Point Sequence or the module image-pixel is present)")]
    public void Conditions_are_explained_in_English(string text, string explanation) => Condition.Parse(text).Explain().ShouldBe(explanation);

    [Theory]
    [InlineData("", "character 1")]
    [InlineData("Rowz > 1", "character 1: this is no keyword of an attribute")]
    [InlineData("Rows", "a comparison is missing")]
    [InlineData("Rows > many", "character 8: a number is missing")]
    [InlineData("Rows > 1 Columns > 1", "character 10: 'and', 'or' or the end")]
    [InlineData("ImageType[0] = A", "counted from 1")]
    [InlineData("present(Rows", "')' is missing")]
    [InlineData("perhaps(Rows)", "character 1: this is no test")]
    [InlineData("class(NoSuchStorage)", "no keyword of a SOP class")]
    [InlineData("unknown(\"open)", "not closed")]
    [InlineData("ViewCodeSequence = A|(1, 99X)", "can't be mixed")]
    public void What_is_no_condition_is_refused_with_the_place(string text, string message) =>
        Should.Throw<FormatException>(() => Condition.Parse(text)).Message.ShouldContain(message);

    [Fact]
    public void Nesting_and_length_have_an_end()
    {
        Should.Throw<FormatException>(() => Condition.Parse(new string('(', 100_000))).Message.ShouldContain("at most");
        Should.Throw<FormatException>(() => Condition.Parse(new string('(', 1000) + "always" + new string(')', 1000))).Message.ShouldContain("nested too deeply");
        Should.Throw<FormatException>(() => Condition.Parse(string.Concat(Enumerable.Repeat("not ", 1000)) + "always")).Message.ShouldContain("nested too deeply");
    }

    private static Gen<string> Conditions(int depth)
    {
        if (depth == 0)
        {
            return s_tests;
        }

        Gen<string> inner = Conditions(depth - 1);
        return Gen.OneOf(
            s_tests,
            from test in s_tests select $"not {test}",
            from one in s_tests from two in s_tests select $"not ({one} or {two})",
            from one in inner from two in s_tests from word in Gen.Elements("and", "or") select $"{Enclosed(one)} {word} {two}",
            from one in inner from two in inner from word in Gen.Elements("and", "or") select $"{Enclosed(one)} {word} {Enclosed(two)}",
            from name in Gen.Elements("any", "every") from item in inner select $"{name}(ReferencedSeriesSequence: {item})");
    }

    /// <summary>Put in parentheses where it is compound, as it is written.</summary>
    private static string Enclosed(string text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0 && (text.AsSpan(i).StartsWith(" and ") || text.AsSpan(i).StartsWith(" or ")))
            {
                return $"({text})";
            }
        }

        return text;
    }
}
