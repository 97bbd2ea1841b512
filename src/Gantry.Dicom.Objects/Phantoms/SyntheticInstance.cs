namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>Small synthetic CT images for tests and measurements.</summary>
public static class SyntheticInstance
{
    /// <summary>Makes one CT image, 16 bits allocated.</summary>
    public static DataSet Create(SyntheticInstanceOptions? options = null) => throw new NotSupportedException();
}
