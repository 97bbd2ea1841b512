using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Gantry.Dicom.Tests.Properties;

/// <summary>Makes values of each value representation, as text without padding, or as bytes.</summary>
internal static class ValueGenerator
{
    private static readonly string[] s_letters = [.. "aZ~5@#\"'&<>éßŁĦģЖфβΩשקĞ€ใงｱﾞ山丂한국张東🏥¥‾".EnumerateRunes().Select(rune => rune.ToString())];

    private static readonly Gen<long> s_long = from high in Gen.Choose(int.MinValue, int.MaxValue) from low in Gen.Choose(int.MinValue, int.MaxValue)
                                               from shift in Gen.Choose(0, 63) select (((long)high << 32) | (uint)low) >> shift;

    private static readonly Gen<string> s_word = Letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_", 1, 16);

    public static Gen<byte[]> Bytes(VR vr) => Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf().Select(bytes =>
    {
        // Text in UN and odd bytes are padded; whole numbers of an even length come back as they are.
        int unit = Math.Max(2, vr.UnitSize());
        return bytes[..(bytes.Length / unit * unit)];
    });

    public static Gen<string> Value(VR vr, CharacterSet characterSet) => vr switch
    {
        VR.AE or VR.CS => s_word,
        VR.AS => Gen.Choose(0, 999).SelectMany(count => Gen.Elements(Enum.GetValues<AgeUnit>()).Select(unit => new Age(count, unit).ToString())),
        VR.AT => s_long.Select(value => new Tag((uint)value).ToHexString()),
        VR.DA => Moment().Select(moment => moment.ToString("yyyyMMdd", CultureInfo.InvariantCulture)),
        VR.TM => Moment().SelectMany(moment => Gen.Elements(2, 4, 6, 7, 9, 12).Select(digits => new DicomTime(TimeOnly.FromDateTime(moment), digits).ToString())),
        VR.DT => DateTimeText(),
        VR.DS => Gen.Frequency((4, Double().Select(number => ValueNumber.FormatDecimal(number)!)), (1, Gen.Elements("1.50", "-0.0", "0", "-0", "1E3", "1.0e-3", "12345678901234.5", "100000000000000"))),
        VR.IS => s_long.Select(value => ((int)value).ToString(CultureInfo.InvariantCulture)),
        VR.FD => Double().Select(number => number.ToString(CultureInfo.InvariantCulture)),
        VR.FL => Double().Select(number => ((float)number).ToString(CultureInfo.InvariantCulture)),
        VR.SL => s_long.Select(value => ((int)value).ToString(CultureInfo.InvariantCulture)),
        VR.SS => s_long.Select(value => ((short)value).ToString(CultureInfo.InvariantCulture)),
        VR.SV => s_long.Select(value => value.ToString(CultureInfo.InvariantCulture)),
        VR.UL => s_long.Select(value => ((uint)value).ToString(CultureInfo.InvariantCulture)),
        VR.US => s_long.Select(value => ((ushort)value).ToString(CultureInfo.InvariantCulture)),
        VR.UV => s_long.Select(value => ((ulong)value).ToString(CultureInfo.InvariantCulture)),
        VR.UI => Gen.Choose(0, 99_999).ArrayOf(6).Select(components => string.Join('.', components)),
        VR.UR => s_word.Select(word => "https://example.org/" + word + "?a=b%20c#d"),
        VR.PN => Name(characterSet),
        VR.SH => Text(characterSet, vr, 1, 16, " ^="),
        VR.LO => Text(characterSet, vr, 1, 64, " ^="),
        VR.UC => Text(characterSet, vr, 1, 200, " ^="),
        _ => Text(characterSet, vr, 1, 200, " ^=\\\t\r\n\f"),
    };

    private static Gen<DateTime> Moment() => from days in Gen.Choose(0, 3_652_058) from microseconds in s_long
                                             select DateTime.MinValue.AddDays(days).AddMicroseconds((ulong)microseconds % 86_400_000_000);

    private static Gen<string> DateTimeText() =>
        from moment in Moment()
        from digits in Gen.Elements(4, 6, 8, 10, 12, 14, 15, 17, 20)
        from offset in Gen.Choose(-12 * 60, 14 * 60)
        from hasOffset in Gen.Elements(true, false)
        select new DicomDateTime(moment, hasOffset ? TimeSpan.FromMinutes(offset) : null, digits).ToString();

    private static Gen<double> Double() => Gen.OneOf(
        s_long.Select(bits => (double)bits), s_long.Select(bits => bits / 1000.0), Gen.Choose(-300, 300).SelectMany(power => Gen.Choose(-999, 999).Select(digits => digits * Math.Pow(10, power / 10))));

    private static Gen<string> Name(CharacterSet characterSet) =>
        from components in Text(characterSet, VR.PN, 1, 10, " ").ArrayOf(8)
        from shape in Gen.Elements("{0}", "{0}^{1}", "{0}^{1}^{2}^{3}^{4}", "{0}^{1}={5}", "{0}={5}^{6}={7}", "={5}^{6}", "{0}^^^{3}", "^{1}")
        select string.Format(CultureInfo.InvariantCulture, shape, components.Cast<object>().ToArray()).TrimEnd('=', '^');

    private static Gen<string> Text(CharacterSet characterSet, VR vr, int fewest, int most, string separators)
    {
        string[] letters = [.. s_letters.Where(letter => characterSet.TryEncode(letter, vr, out _))];
        string[] between = [.. separators.Select(c => c.ToString()).Where(c => characterSet.TryEncode(c, vr, out _))];
        return from count in Gen.Choose(fewest, most)
               from parts in Gen.Frequency((5, Gen.Elements(letters)), (1, Gen.Elements(between))).ArrayOf(count)
               from first in Gen.Elements(letters)
               from last in Gen.Elements(letters)
               select Between(first, parts, last, most);
    }

    // Blanks at the ends would be padding; a surrogate pair is one character.
    private static string Between(string first, string[] parts, string last, int most) =>
        most < 3 ? first : first + string.Concat(parts.Take(most - 2)) + last;

    private static Gen<string> Letters(string letters, int fewest, int most) =>
        Gen.Choose(fewest, most).SelectMany(count => Gen.Elements(letters.ToCharArray()).ArrayOf(count).Select(word => new string(word)));
}
