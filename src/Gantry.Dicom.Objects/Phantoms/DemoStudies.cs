using System.Globalization;

namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>The synthetic studies of the demonstration: CT, MR, CR, ultrasound and secondary capture of invented patients, with prior exams and several scripts.</summary>
public static class DemoStudies
{
    /// <summary>A patient with accents, in ISO 8859-1.</summary>
    public static PhantomPatient French { get; } = new("DEMO-FR-1", new PersonName("Fantôme^Tête"), new DateOnly(1958, 4, 17), "F", "ISO_IR 100");

    /// <summary>A patient with a Greek name, in ISO 8859-7.</summary>
    public static PhantomPatient Greek { get; } = new("DEMO-GR-1", new PersonName("Φάντασμα^Θώρακας"), new DateOnly(1949, 11, 3), "M", "ISO_IR 126");

    /// <summary>A patient with a Japanese name in three component groups, in ISO 2022.</summary>
    public static PhantomPatient Japanese { get; } =
        new("DEMO-JP-1", new PersonName("Gen^Toubu", "幻^頭部", "げん^とうぶ"), new DateOnly(1971, 2, 28), "M", "ISO 2022 IR 6", "ISO 2022 IR 87");

    /// <summary>A patient with an Arabic name, in ISO 8859-6.</summary>
    public static PhantomPatient Arabic { get; } = new("DEMO-AR-1", new PersonName("شبح^قلب"), new DateOnly(1983, 7, 9), "F", "ISO_IR 127");

    /// <summary>A patient with a Russian name, in UTF-8.</summary>
    public static PhantomPatient Unicode { get; } = new("DEMO-RU-1", new PersonName("Фантом^Грудь", "幻影^胸部"), new DateOnly(1990, 12, 24), "O", "ISO_IR 192");

    /// <summary>Makes all objects, one at a time, newest studies first.</summary>
    /// <param name="options">Day and seed.</param>
    public static IEnumerable<DataSet> All(DemoOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        HeadPhantom head = new(), healthy = new(hasLesion: false);
        IEnumerable<DataSet>[] parts =
        [
            HeadCt.Create(Series(options, French, "ct", 0, new(9, 12), "TDM crânienne", 1, "CT", "Axial 1,5 mm", "HEAD"), head),
            One(() => ColorCapture.Create(Series(options, French, "ct", 0, new(9, 12), "TDM crânienne", 2, "OT", "Synthèse en couleurs", "HEAD"), head)),
            One(() => ChestCr.Create(Series(options, Greek, "cr", 0, new(10, 5), "Ακτινογραφία θώρακος", 1, "CR", "Οπισθοπρόσθια", "CHEST"))),
            Ultrasound(Series(options, Arabic, "us", 0, new(11, 40), "تخطيط صدى القلب", 1, "US", "أربع حجرات", "HEART")),
            HeadMr.CreateT1Sagittal(Series(options, Japanese, "mr", 1, new(14, 30), "頭部 MRI", 1, "MR", "T1 矢状断", "BRAIN"), head),
            HeadMr.CreateT2Axial(Series(options, Japanese, "mr", 1, new(14, 30), "頭部 MRI", 2, "MR", "T2 横断", "BRAIN"), head),
            HeadMr.CreateT1Sagittal(Series(options, French, "mr", 3, new(8, 20), "IRM cérébrale", 1, "MR", "T1 sagittal", "BRAIN"), head),
            HeadMr.CreateT2Axial(Series(options, French, "mr", 3, new(8, 20), "IRM cérébrale", 2, "MR", "T2 axial", "BRAIN"), head),
            One(() => ChestCr.Create(Series(options, Unicode, "cr", 6, new(16, 45), "Рентгенография — грудь", 1, "CR", "Прямая проекция", "CHEST"))),
            One(() => ColorCapture.Create(Series(options, Unicode, "sc", 6, new(17, 2), "Вторичный снимок", 1, "OT", "Ложные цвета", "HEAD"), healthy)),
            One(() => HeartUltrasound.Create(Series(options, Arabic, "us-prior", 203, new(9, 50), "تخطيط صدى القلب", 1, "US", "أربع حجرات", "HEART"))),
            One(() => ChestCr.Create(Series(options, Greek, "cr-prior", 371, new(13, 15), "Ακτινογραφία θώρακος", 1, "CR", "Οπισθοπρόσθια", "CHEST"), inverted: true, hasNodule: false)),
            HeadMr.CreateT2Axial(Series(options, Japanese, "mr-prior", 398, new(15, 10), "頭部 MRI", 1, "MR", "T2 横断", "BRAIN"), healthy),
            HeadCt.Create(Series(options, French, "ct-prior", 430, new(10, 30), "TDM crânienne de contrôle", 1, "CT", "Axial 6 mm", "HEAD"), healthy, slices: 30),
            One(() => ChestCr.Create(Series(options, French, "cr-prior", 812, new(11, 0), "Radiographie du thorax de face", 1, "CR", "Face", "CHEST"), hasNodule: false)),
        ];
        return parts.SelectMany(part => part);
    }

    private static PhantomSeries Series(
        DemoOptions options,
        PhantomPatient patient,
        string kind,
        int daysBefore,
        TimeOnly time,
        string studyDescription,
        int number,
        string modality,
        string seriesDescription,
        string bodyPart)
    {
        string day = options.ReferenceDate.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        PhantomStudy study = new(patient, $"{options.Seed}/{day}/{patient.Id}/{kind}", options.ReferenceDate.AddDays(-daysBefore), time, studyDescription)
        {
            AccessionNumber = $"{patient.Id[5..7]}{options.ReferenceDate.AddDays(-daysBefore).ToString("yyMMdd", CultureInfo.InvariantCulture)}{time.ToString("HHmm", CultureInfo.InvariantCulture)}",
            Id = daysBefore == 0 ? "1" : daysBefore.ToString(CultureInfo.InvariantCulture),
            ReferringPhysician = Referrer(patient),
        };
        return new PhantomSeries(study, number, modality, seriesDescription) { BodyPart = bodyPart, Seed = options.Seed };
    }

    private static PersonName Referrer(PhantomPatient patient) => patient.Id switch
    {
        "DEMO-FR-1" => new PersonName("Fantôme^Médecin"),
        "DEMO-GR-1" => new PersonName("Φάντασμα^Ιατρός"),
        "DEMO-JP-1" => new PersonName("Gen^Ishi", "幻^医師", "げん^いし"),
        "DEMO-AR-1" => new PersonName("شبح^طبيب"),
        _ => new PersonName("Фантом^Врач"),
    };

    private static IEnumerable<DataSet> Ultrasound(PhantomSeries series)
    {
        yield return HeartUltrasound.Create(series, 1, 30);
        yield return HeartUltrasound.Create(series, 2, 25, isColor: true);
    }

    private static IEnumerable<DataSet> One(Func<DataSet> create)
    {
        yield return create();
    }
}
