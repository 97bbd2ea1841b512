namespace Gantry.Dicom.Tests.Values;

[Trait("Ledger", "R173")]
public class PersonNameTests
{
    [Theory]
    [InlineData("Doe^John", "Doe^John", "", "", "Doe^John")]
    [InlineData("Doe^John^^^", "Doe^John", "", "", "Doe^John")]
    [InlineData("Yamada^Tarou=山田^太郎=やまだ^たろう", "Yamada^Tarou", "山田^太郎", "やまだ^たろう", "Yamada^Tarou=山田^太郎=やまだ^たろう")]
    [InlineData("=山田^太郎", "", "山田^太郎", "", "=山田^太郎")]
    [InlineData("A==C", "A", "", "C", "A==C")]
    [InlineData("A==", "A", "", "", "A")]
    [InlineData("", "", "", "", "")]
    public void A_name_has_three_groups(string text, string alphabetic, string ideographic, string phonetic, string written)
    {
        PersonName name = PersonName.Parse(text);
        name.ShouldBe(new PersonName(alphabetic, ideographic, phonetic));
        name.ToString().ShouldBe(written);
    }

    [Fact]
    public void Components_are_named()
    {
        PersonName name = PersonName.Parse("Adams^John Robert Quincy^B.^Rev.^B.A. M.Div.");
        name.FamilyName.ShouldBe("Adams");
        name.GivenName.ShouldBe("John Robert Quincy");
        name.MiddleName.ShouldBe("B.");
        name.Prefix.ShouldBe("Rev.");
        name.Suffix.ShouldBe("B.A. M.Div.");
        PersonName.Parse("Adams").GivenName.ShouldBe(string.Empty);
    }

    [Fact]
    public void Each_group_has_its_five_components_and_is_made_of_them()
    {
        PersonName name = PersonName.Parse("Yamada^Tarou=山田^太郎=やまだ^たろう");
        name.IdeographicComponents.ShouldBe(new NameComponents("山田", "太郎"));
        name.PhoneticComponents.GivenName.ShouldBe("たろう");
        name.ShouldBe(new PersonName(new NameComponents("Yamada", "Tarou"), new NameComponents("山田", "太郎"), new NameComponents("やまだ", "たろう")));
        new PersonName(new NameComponents("Morrison-Jones", "Susan", Suffix: "Ph.D., Chief Executive Officer")).ToString()
            .ShouldBe("Morrison-Jones^Susan^^^Ph.D., Chief Executive Officer");
        NameComponents.Parse("a^b^c^d^e^f").Suffix.ShouldBe("e^f");
        NameComponents.Parse(" Doe ^ John ").ShouldBe(new NameComponents("Doe", "John"));
        NameComponents.Parse("^^").IsEmpty.ShouldBeTrue();
        PersonName.Parse("==").IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Names_are_the_same_without_regard_to_empty_components_at_the_end()
    {
        new PersonName("Doe^John^^").ShouldBe(PersonName.Parse("Doe^John "));
        PersonName.Parse("Doe^John").ShouldNotBe(PersonName.Parse("Doe^Jane"));
        (PersonName.Parse("Doe^John") with { Ideographic = "山田^^" }).ToString().ShouldBe("Doe^John=山田");
        new[] { "Doe^John=B", "Doe^Jane", "Doe^John", "Adams" }.Select(PersonName.Parse).Order(PersonName.Order).Select(name => name.ToString())
            .ShouldBe(["Adams", "Doe^Jane", "Doe^John", "Doe^John=B"]);
    }
}
