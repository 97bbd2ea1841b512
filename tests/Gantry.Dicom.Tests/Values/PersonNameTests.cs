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
}
