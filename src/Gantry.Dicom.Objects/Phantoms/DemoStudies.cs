namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>The synthetic studies of the demonstration: CT, MR, CR, ultrasound and secondary capture of invented patients, with prior exams and several scripts.</summary>
public static class DemoStudies
{
    /// <summary>Makes all objects, one at a time.</summary>
    public static IEnumerable<DataSet> All(DemoOptions options) => throw new NotSupportedException();
}
