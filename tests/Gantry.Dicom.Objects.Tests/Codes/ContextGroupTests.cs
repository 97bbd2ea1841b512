using Gantry.Dicom.Objects.Codes;

namespace Gantry.Dicom.Objects.Tests.Codes;

public sealed class ContextGroupTests
{
    [Fact]
    public void A_group_is_found_by_its_identifier()
    {
        ContextGroup titles = ContextGroups.Get(7010);

        titles.Name.ShouldBe("Key Object Selection Document Title");
        titles.Uid.ShouldBe(new Uid("1.2.840.10008.6.1.490"));
        titles.IsExtensible.ShouldBe(true);
        titles.Version.Length.ShouldBe(8);
        titles.ToString().ShouldBe("CID 7010 Key Object Selection Document Title");
        ContextGroups.TryGet(123456, out _).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => ContextGroups.Get(123456));
    }

    [Fact]
    public void A_group_contains_what_the_groups_it_includes_contain()
    {
        ContextGroup titles = ContextGroups.Get(7010);
        ContextGroup included = ContextGroups.Get(titles.Includes[0]);
        CodedConcept concept = included.Concepts[0];

        titles.Concepts.ShouldNotContain(concept);
        titles.Contains(concept).ShouldBeTrue();
        titles.AllConcepts.ShouldContain(concept);
        titles.TryFind(new CodedConcept("113030", "DCM", "anything"), out CodedConcept? manifest).ShouldBeTrue();
        manifest!.Meaning.ShouldBe("Manifest");
        titles.Contains(new CodedConcept("113030", "99OTHER", "Manifest")).ShouldBeFalse();
    }

    [Fact]
    public void Every_group_that_is_included_is_there_and_every_concept_has_a_meaning()
    {
        ContextGroups.All.Count.ShouldBeGreaterThan(1400);
        ContextGroups.All.SelectMany(group => group.Includes).Distinct().Where(cid => !ContextGroups.TryGet(cid, out _)).ShouldBeEmpty();
        ContextGroups.All.SelectMany(group => group.Concepts).Where(concept => concept.Meaning.Length == 0 || concept.Value.Length == 0 || concept.SchemeDesignator.Length == 0).ShouldBeEmpty();
    }

    [Fact]
    public void A_code_of_the_standard_is_found_with_its_meaning()
    {
        CodeDictionary.Concept("121049").ShouldBe(new CodedConcept("121049", "DCM", "Language of Content Item and Descendants"));
        CodeDictionary.TryGet("121070", out DicomCode? findings).ShouldBeTrue();
        findings!.IsRetired.ShouldBeTrue();
        Should.Throw<ArgumentException>(() => CodeDictionary.Concept("nothing")).Message.ShouldContain("PS3.16");
        CodeDictionary.All.Count.ShouldBeGreaterThan(5000);
    }
}
