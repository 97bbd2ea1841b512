using System.Globalization;
using Gantry.Dicom;

namespace Gantry.Bench.Compare.Scale;

/// <summary>
/// What the archive at scale holds: studies by number, each always the same. Two in five are CT of some 600 images, a quarter MR in eight series, the rest radiographs,
/// ultrasound, mammography with its report and long series of a thousand images; 400 instances a study on average, over ten years.
/// </summary>
/// <param name="Studies">How many studies.</param>
internal sealed record ScalePlan(int Studies)
{
    /// <summary>How many images the long series have.</summary>
    public const int LongSeries = 1000;

    private const int Days = 3650;

    private static readonly string[] s_syllables = ["BA", "DO", "FI", "GU", "KE", "LA", "MI", "NO", "PU", "RE", "SA", "TO", "VI", "WU", "XE", "ZA"];

    private static readonly (int Share, string Modality, Uid Class, (string Modality, int Count)[] Series)[] s_kinds =
    [
        (35, "CT", SopClasses.CTImageStorage, [("CT", 3), ("CT", 304), ("CT", 304)]),
        (4, "CT", SopClasses.CTImageStorage, [("CT", LongSeries)]),
        (2, "PT", SopClasses.PositronEmissionTomographyImageStorage, [("CT", LongSeries), ("PT", LongSeries)]),
        (26, "MR", SopClasses.MRImageStorage, [("MR", 30), ("MR", 30), ("MR", 60), ("MR", 60), ("MR", 40), ("MR", 40), ("MR", 60), ("MR", 60)]),
        (19, "DX", SopClasses.DigitalXRayImageStorageForPresentation, [("DX", 2)]),
        (12, "US", SopClasses.UltrasoundImageStorage, [("US", 40)]),
        (2, "MG", SopClasses.DigitalMammographyXRayImageStorageForPresentation, [("MG", 8), ("SR", 1)]),
    ];

    /// <summary>A study.</summary>
    /// <param name="number">Its number, from 0.</param>
    public ScaleStudy Study(int number)
    {
        int share = (int)(Mixed(number, 1) % 100);
        int kind = 0;
        while (share >= s_kinds[kind].Share)
        {
            share -= s_kinds[kind++].Share;
        }

        int patient = (int)(Mixed(number, 2) % (uint)Math.Max(1, Studies * 2 / 5));
        return new ScaleStudy
        {
            Number = number,
            PatientId = string.Create(CultureInfo.InvariantCulture, $"P{patient:D7}"),
            PatientName = new PersonName(Word(patient, 3) + "^" + Word(patient, 4)),
            BirthDate = new DateOnly(1930, 1, 1).AddDays((int)(Mixed(patient, 5) % 29000)),
            // Later studies have later dates, with a spread of two weeks, as where priors come in beside today's.
            Date = new DateOnly(2016, 1, 1).AddDays((int)((long)number * Days / Studies) + (int)(Mixed(number, 6) % 14)),
            Time = new TimeOnly((int)(7 + (Mixed(number, 7) % 12)), (int)(Mixed(number, 8) % 60), (int)(Mixed(number, 9) % 60)),
            AccessionNumber = string.Create(CultureInfo.InvariantCulture, $"A{number:D9}"),
            Modality = s_kinds[kind].Modality,
            SopClass = s_kinds[kind].Class,
            Series = s_kinds[kind].Series,
        };
    }

    /// <summary>How many studies are whole when that many instances are made.</summary>
    public int Within(long instances)
    {
        int number = 0;
        while (number < Studies && (instances -= Study(number).Count) >= 0)
        {
            number++;
        }

        return number;
    }

    private static string Word(int number, int salt)
    {
        uint mixed = Mixed(number, salt);
        return string.Concat(s_syllables[mixed & 15], s_syllables[(mixed >> 4) & 15], s_syllables[(mixed >> 8) & 15]);
    }

    private static uint Mixed(int number, int salt)
    {
        ulong x = ((ulong)(uint)number << 8 | (uint)salt) * 0x9E3779B97F4A7C15;
        x ^= x >> 29;
        x *= 0xBF58476D1CE4E5B9;
        x ^= x >> 32;
        return (uint)x;
    }
}
