using Gantry.Dicom;
using Gantry.Dicom.Objects.Codes;
using Gantry.Dicom.Objects.KeyObjects;
using Gantry.Dicom.Objects.KeyObjects.Manifests;
using Gantry.Dicom.Objects.StructuredReports;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Guide;

public sealed class ReportExamples
{
    [Fact]
    public void Reading()
    {
        DataSet dataSet = Written();

        StructuredReport report = StructuredReport.Read(dataSet);
        foreach (ContentItem item in report.Content.DescendantsAndSelf())
        {
            if (item is { Name: { } name, Value: TextValue text })
            {
                Console.WriteLine($"{name.Meaning}: {text.Text}");
            }
        }

        string page = ReportHtml.Render(report);
        byte[] json = ReportJson.ToArray(report);

        foreach (ValidationFinding finding in ReportChecker.Check(report))
        {
            Console.WriteLine(finding);
        }

        page.ShouldContain("Nodule of 4 mm");
        ReportJson.Read(json).Content.ShouldBe(report.Content);
    }

    [Fact]
    public void Titles()
    {
        bool isTitle = ContextGroups.Get(7010).Contains(new CodedConcept("113030", "DCM", "Manifest"));

        isTitle.ShouldBeTrue();
    }

    [Fact]
    public void KeyObjects()
    {
        DataSet image = Sample.Make();

        IReadOnlyList<DataSet> documents = new KeyObjectSelection { Title = CodeDictionary.Concept("113000"), Description = "For the conference" }
            .ToDataSets([image], new DocumentOptions { Time = DateTimeOffset.Now });

        ReportChecker.Check(documents[0]).ShouldBeEmpty();
    }

    [Fact]
    public void Manifests()
    {
        DataSet image = Sample.Make();

        var manifest = new ImagingManifest { Instances = [image], RetrieveAETitle = "GANTRY", RetrieveLocationUid = new Uid("2.25.1") };
        DataSet published = manifest.ToXdsI(new DocumentOptions { Time = DateTimeOffset.Now });
        IReadOnlyList<ValidationFinding> wrong = ManifestProfile.XdsI.Check(published);

        wrong.ShouldBeEmpty();
    }

    private static DataSet Written()
    {
        DataSet image = Sample.Make();

        DataSet document = new BasicTextReport
        {
            Observer = Observer.OfPerson(PersonName.Parse("Martin^Éloïse")),
            Sections =
            [
                new ReportSection(ReportSection.Findings, "Nodule of 4 mm.") { InferredFrom = [EvidenceInstance.Of(image)] },
                new ReportSection(ReportSection.Conclusions, "To be seen again."),
            ],
        }.ToDataSet(image, new DocumentOptions { Time = DateTimeOffset.Now });

        return document;
    }
}
