using Gantry.Dicom.Objects.StructuredReports;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Tests.StructuredReports;

public sealed class ContentTreeTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Ledger", "R022")]
    public void What_is_written_is_read_back(bool isExplicit)
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
        ContentTree.Write(Trees.Everything, dataSet);
        TransferSyntax syntax = isExplicit ? TransferSyntax.ExplicitVRLittleEndian : TransferSyntax.ImplicitVRLittleEndian;
        DataSet parsed = DataSet.Parse(dataSet.Encode(syntax).ToArray(), syntax);
        List<ValidationFinding> findings = [];

        ContentItem tree = ContentTree.Read(parsed, findings);

        findings.ShouldBeEmpty();
        tree.ShouldBe(Trees.Everything);
        tree.Children.Select(child => child.Name?.Meaning).ShouldBe(Trees.Everything.Children.Select(child => child.Name?.Meaning));
        DataSet again = new();
        again.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
        ContentTree.Write(tree, again);
        again.Encode(syntax).ToArray().ShouldBe(dataSet.Encode(syntax).ToArray());
    }

    [Fact]
    public void Attributes_that_are_not_understood_stay_with_their_item()
    {
        DataSet table = new();
        table.Set(Attributes.RelationshipType, "CONTAINS");
        table.Set(Attributes.ValueType, "TABLE");
        table.Set(Attributes.NumberOfTableRows, 3u);
        DataSet dataSet = new();
        ContentTree.Write(new ContentItem(Trees.Name, new ContainerValue()), dataSet);
        dataSet.SetItems(Attributes.ContentSequence, table);

        ContentItem tree = ContentTree.Read(dataSet);
        DataSet again = new();
        ContentTree.Write(tree, again);

        tree.Children[0].ValueType.ShouldBe("TABLE");
        again.Items(Attributes.ContentSequence)[0].Get(Attributes.NumberOfTableRows).ShouldBe(3u);
        ContentTree.Read(again).ShouldBe(tree);
    }

    [Fact]
    public void What_cannot_be_understood_is_found()
    {
        DataSet item = new();
        item.Set(Attributes.RelationshipType, "RESEMBLES");
        item.Set(Attributes.ValueType, "TEXT");
        item.SetCodes(Attributes.ConceptNameCodeSequence, Trees.Name, Trees.Name);
        DataSet dataSet = new();
        dataSet.SetItems(Attributes.ContentSequence, item);
        List<ValidationFinding> findings = [];

        ContentTree.Read(dataSet, findings);

        findings.Select(finding => (finding.Rule, finding.Path)).ShouldBe([("sr-one-name", "ContentSequence (0040,A730)[0]"), ("sr-relationship-type", "ContentSequence (0040,A730)[0]")], ignoreOrder: true);
    }

    [Fact]
    public void Trees_that_are_too_deep_are_refused()
    {
        DataSet dataSet = new();
        for (int i = 0; i < ContentTree.MaximumDepth + 1; i++)
        {
            DataSet above = new();
            above.SetItems(Attributes.ContentSequence, dataSet);
            dataSet = above;
        }

        Should.Throw<DicomException>(() => ContentTree.Read(dataSet)).Message.ShouldContain("levels");
    }

    [Fact]
    public void A_reference_that_leads_round_or_nowhere_is_refused()
    {
        ContentItem leaf = new(null, new ItemReferenceValue([1, 1]));
        ContentItem round = new ContentItem(Trees.Name, new ContainerValue()).Containing(new ContentItem(Trees.Name, new TextValue("a")).With(leaf.As(RelationshipType.InferredFrom)));
        ContentItem crossed = new ContentItem(Trees.Name, new ContainerValue()).Containing(
            new ContentItem(Trees.Name, new TextValue("a")).With(new ContentItem(null, new ItemReferenceValue([1, 2])).As(RelationshipType.InferredFrom)),
            new ContentItem(Trees.Name, new TextValue("b")).With(new ContentItem(null, new ItemReferenceValue([1, 1])).As(RelationshipType.InferredFrom)));
        ContentItem nowhere = new ContentItem(Trees.Name, new ContainerValue()).Containing(new ContentItem(null, new ItemReferenceValue([1, 7])));

        ContentReferences.Check(round).Single().Rule.ShouldBe("sr-reference-circle");
        ContentReferences.Check(crossed).Single().Rule.ShouldBe("sr-reference-circle");
        ContentReferences.Check(nowhere).Single().Rule.ShouldBe("sr-reference-target");
        ContentReferences.Check(Trees.Everything).ShouldBeEmpty();
        ContentReferences.Resolve(Trees.Everything, new ItemReferenceValue([1, 4])).ShouldBe(Trees.Everything.Children[3]);
        Should.Throw<DicomException>(() => ContentTree.Write(round, new DataSet()));
        Should.Throw<DicomException>(() => ContentTree.Write(nowhere, new DataSet()));
    }

    [Theory]
    [InlineData(12.5, "12.5")]
    [InlineData(1.0 / 3, "0.33333333333333")]
    [InlineData(-1.23456789012345E-200, "-1.2345678901E-200")]
    public void A_number_has_as_many_digits_as_fit(double number, string text)
    {
        NumericValue value = new(number, NumericValue.UnitOf("mm"));

        value.Number!.Length.ShouldBeLessThanOrEqualTo(16);
        value.Number.ShouldStartWith(text[..Math.Min(10, text.Length)]);
        value.Value.ShouldBe(number);
    }
}
