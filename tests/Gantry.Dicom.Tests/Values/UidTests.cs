using System.Numerics;

namespace Gantry.Dicom.Tests.Values;

/// <summary>Identifiers of studies, series and instances: made, mapped and compared.</summary>
[Trait("Ledger", "R224")]
[Trait("Ledger", "R225")]
[Trait("Ledger", "R226")]
public class UidTests
{
    private static readonly Uid s_root = new("1.2.826.0.1.3680043.10.1");
    private static readonly byte[] s_secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    public void New_identifiers_are_valid_and_never_the_same()
    {
        foreach (Func<Uid> make in new Func<Uid>[] { Uid.New, () => Uid.New(s_root), () => Uid.New(new Uid("1." + new string('2', 42))) })
        {
            Uid[] made = [.. Enumerable.Range(0, 10_000).Select(_ => make())];
            made.ShouldAllBe(uid => uid.IsValid && uid.Value.Length <= 64);
            made.Distinct().Count().ShouldBe(made.Length);
        }

        Uid.New().IsUnder(new Uid("2.25")).ShouldBeTrue();
        Uid.New(s_root).IsUnder(s_root).ShouldBeTrue();
    }

    [Fact]
    public void A_UUID_becomes_the_identifier_that_the_standard_says() =>
        Uid.FromUuid(Guid.Parse("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")).Value.ShouldBe("2.25.329800735698586629295641978511506172918");

    [Theory]
    [InlineData("")]
    [InlineData("1.02")]
    [InlineData("1.222222222222222222222222222222222222222222222")]
    public void What_cannot_be_a_root_is_refused(string root)
    {
        Should.Throw<ArgumentException>(() => Uid.New(new Uid(root))).Message.ShouldContain("root");
        Should.Throw<ArgumentException>(() => new UidMapping(s_secret, new Uid(root))).Message.ShouldContain("root");
    }

    // Worked out with python3: hmac.new(bytes(range(32)), b"1.2.3", "sha256").digest()[:16], and the same with the bits of a version 8 UUID.
    [Fact]
    public void A_mapping_gives_the_same_identifier_in_every_run()
    {
        new UidMapping(s_secret).Map(new Uid("1.2.3")).Value.ShouldBe("2.25.145089691861183169558033711848352968157");
        new UidMapping(s_secret, s_root).Map(new Uid("1.2.3")).Value.ShouldBe("1.2.826.0.1.3680043.10.1.145089691861183396231624889591323225565");
        new UidMapping("another secret"u8).Map(new Uid("1.2.3")).ShouldNotBe(new UidMapping(s_secret).Map(new Uid("1.2.3")));
    }

    [Fact]
    public void Mapped_identifiers_are_valid_and_differ_where_the_old_ones_do()
    {
        foreach (UidMapping mapping in new[] { new UidMapping(s_secret), new UidMapping(s_secret, s_root), new UidMapping(s_secret, new Uid("1." + new string('2', 42))) })
        {
            Uid[] mapped = [.. Enumerable.Range(0, 10_000).Select(i => mapping.Map(new Uid($"1.2.3.{i}")))];
            mapped.ShouldAllBe(uid => uid.IsValid);
            mapped.Distinct().Count().ShouldBe(mapped.Length);
            mapping.Map(new Uid("not valid")).IsValid.ShouldBeTrue();
        }

        BigInteger number = BigInteger.Parse(new UidMapping(s_secret).Map(new Uid("1.2.3")).Value["2.25.".Length..], System.Globalization.CultureInfo.InvariantCulture);
        ((int)((number >> 76) & 0xF)).ShouldBe(8);
        ((int)((number >> 62) & 0x3)).ShouldBe(2);
    }

    [Fact]
    public void What_the_standard_registers_is_not_mapped()
    {
        UidMapping mapping = new(s_secret);
        mapping.Map(SopClasses.CTImageStorage).ShouldBe(SopClasses.CTImageStorage);
        mapping.Map(TransferSyntax.ExplicitVRLittleEndian.Uid).ShouldBe(TransferSyntax.ExplicitVRLittleEndian.Uid);
        Should.Throw<ArgumentException>(() => mapping.Map(default)).Message.ShouldContain("empty");
        Should.Throw<ArgumentException>(() => new UidMapping([])).Message.ShouldContain("secret");
    }

    [Fact]
    public void Identifiers_are_ordered_as_numbers()
    {
        Uid[] ordered = [default, new("1"), new("1.2"), new("1.2.3"), new("1.2.10"), new("1.10"), new("2.25.329800735698586629295641978511506172918"), new("10.1")];
        ordered.Reverse().Order().ShouldBe(ordered);
        (new Uid("1.2.9") < new Uid("1.2.10")).ShouldBeTrue();
        (new Uid("1.2.9") >= new Uid("1.2.9")).ShouldBeTrue();
        new Uid("1.2").CompareTo(new Uid("1.02")).ShouldNotBe(0);
    }

    [Theory]
    [Trait("Ledger", "R174")]
    [InlineData("1.2.840", "1.2", true)]
    [InlineData("1.2", "1.2", true)]
    [InlineData("1.25", "1.2", false)]
    [InlineData("1.2", "", false)]
    public void An_identifier_stands_below_its_root(string uid, string root, bool below) => new Uid(uid).IsUnder(new Uid(root)).ShouldBe(below);

    [Fact]
    [Trait("Ledger", "R174")]
    public void Only_valid_identifiers_are_parsed()
    {
        Uid.Parse("1.2.840.10008.1.1").ShouldBe(SopClasses.Verification);
        Uid.TryParse(null, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => Uid.Parse("1.02")).Message.ShouldContain("64");
    }
}
