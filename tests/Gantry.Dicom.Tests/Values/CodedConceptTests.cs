namespace Gantry.Dicom.Tests.Values;

public class CodedConceptTests
{
    private static readonly CodedConcept s_ofInterest = new("113000", "DCM", "Of Interest");

    [Fact]
    public void A_concept_is_written_and_read_as_an_item()
    {
        DataSet dataSet = new();
        CodedConcept longCode = new("123456789012345678", "99GANTRY", "Long", "2");
        CodedConcept urn = new("urn:lex:fr:code:1", string.Empty, "URN");
        dataSet.SetCodes(Attributes.ConceptNameCodeSequence, s_ofInterest, longCode, urn);
        DataSet read = DataSet.Parse(dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian);
        read.GetCode(Attributes.ConceptNameCodeSequence).ShouldBe(s_ofInterest);
        read.GetCodes(Attributes.ConceptNameCodeSequence).ShouldBe([s_ofInterest, longCode, urn]);
        read.GetCodes(Attributes.ConceptNameCodeSequence).Select(code => code.Meaning).ShouldBe(["Of Interest", "Long", "URN"]);
        IReadOnlyList<DataSet> items = read.Items(Attributes.ConceptNameCodeSequence);
        items[0].Presence(Attributes.CodeValue).ShouldBe(Presence.Value);
        items[1].Get(Attributes.LongCodeValue).ShouldBe("123456789012345678");
        items[1].Presence(Attributes.CodeValue).ShouldBe(Presence.Absent);
        items[2].Get(Attributes.URNCodeValue).ShouldBe("urn:lex:fr:code:1");
        items[2].Presence(Attributes.CodingSchemeDesignator).ShouldBe(Presence.Absent);
    }

    [Fact]
    public void The_meaning_is_for_people_and_the_version_counts_where_both_give_one()
    {
        s_ofInterest.ShouldBe(s_ofInterest with { Meaning = "Intéressant" });
        s_ofInterest.ShouldNotBe(s_ofInterest with { SchemeDesignator = "99DCM" });
        s_ofInterest.ShouldNotBe(s_ofInterest with { SchemeVersion = "01" });
        s_ofInterest.IsSameAs(s_ofInterest with { SchemeVersion = "01" }).ShouldBeTrue();
        (s_ofInterest with { SchemeVersion = "02" }).IsSameAs(s_ofInterest with { SchemeVersion = "01" }).ShouldBeFalse();
        s_ofInterest.ToString().ShouldBe("(113000, DCM, \"Of Interest\")");
    }

    [Fact]
    public void Items_without_a_code_have_none()
    {
        DataSet dataSet = new();
        dataSet.GetCode(Attributes.ConceptNameCodeSequence).ShouldBeNull();
        dataSet.SetItems(Attributes.ConceptNameCodeSequence, new DataSet());
        dataSet.GetCode(Attributes.ConceptNameCodeSequence).ShouldBeNull();
        dataSet.GetCodes(Attributes.ConceptNameCodeSequence).ShouldBeEmpty();
    }
}
