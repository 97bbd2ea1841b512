using System.Xml;

namespace Gantry.Dicom.Objects.Documents;

/// <summary>Makes instances that hold a document as it is: PDF, CDA, STL, OBJ with its MTL (PS3.3 §A.45, §A.85, §C.24).</summary>
public static class DocumentInstance
{
    private const int MaximumCharactersOfCda = 64 << 20;

    /// <summary>Makes an instance.</summary>
    /// <param name="kind">What the document is.</param>
    /// <param name="document">The document.</param>
    /// <param name="like">An instance whose patient and study it gets; null for a study of its own.</param>
    /// <param name="time">When it is made.</param>
    /// <exception cref="DicomException">The document is not of that kind.</exception>
    public static DataSet Create(DocumentKind kind, ReadOnlyMemory<byte> document, DataSet? like, DateTimeOffset time)
    {
        bool isModel = kind is DocumentKind.Stl or DocumentKind.Obj or DocumentKind.Mtl;
        DataSet made = NewInstance.Begin(ClassOf(kind), isModel ? "M3D" : "DOC", like, time);
        made.SetEmpty(Attributes.AcquisitionDateTime);
        made.SetEmpty(Attributes.DocumentTitle);
        made.SetEmpty(Attributes.ConceptNameCodeSequence);

        // Nobody has looked at it: a document of a patient as a rule names the patient.
        made.Set(Attributes.BurnedInAnnotation, isModel ? "NO" : "YES");
        made.Set(Attributes.MIMETypeOfEncapsulatedDocument, kind == DocumentKind.Cda ? "text/XML" : EncapsulatedDocument.MediaTypeOf(ClassOf(kind))!);
        if (isModel)
        {
            SetModel(made, kind);
        }
        else
        {
            made.Set(Attributes.ConversionType, "WSD");
        }

        if (kind == DocumentKind.Cda)
        {
            ReadCda(made, document);
        }
        else if (kind == DocumentKind.Pdf && document.Span[..Math.Min(document.Length, 1024)].IndexOf("%PDF-"u8) < 0)
        {
            throw new DicomException("it is no PDF: %PDF is not in its first bytes.");
        }

        made.SetBytes(Attributes.EncapsulatedDocument, VR.OB, document);
        made.Set(Attributes.EncapsulatedDocumentLength, (uint)document.Length);
        return made;
    }

    private static Uid ClassOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Pdf => SopClasses.EncapsulatedPDFStorage,
        DocumentKind.Cda => SopClasses.EncapsulatedCDAStorage,
        DocumentKind.Stl => SopClasses.EncapsulatedSTLStorage,
        DocumentKind.Obj => SopClasses.EncapsulatedOBJStorage,
        _ => SopClasses.EncapsulatedMTLStorage,
    };

    // Millimetres are what printers take for granted; the files say nothing.
    private static void SetModel(DataSet made, DocumentKind kind)
    {
        NewInstance.SetEnhancedEquipment(made);
        if (kind == DocumentKind.Mtl)
        {
            return;
        }

        DataSet unit = new();
        unit.Set(Attributes.CodeValue, "mm");
        unit.Set(Attributes.CodingSchemeDesignator, "UCUM");
        unit.Set(Attributes.CodeMeaning, "mm");
        made.SetItems(Attributes.MeasurementUnitsCodeSequence, unit);
        made.Set(Attributes.FrameOfReferenceUID, Uid.New());
        made.SetEmpty(Attributes.PositionReferenceIndicator);
    }

    // Title and identifier stand in the document (PS3.3 §C.24.2: HL7 Instance Identifier is root^extension).
    private static void ReadCda(DataSet made, ReadOnlyMemory<byte> document)
    {
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaximumCharactersOfCda };
        try
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(document.ToArray(), writable: false), settings);
            reader.MoveToContent();
            if (reader.LocalName != "ClinicalDocument")
            {
                throw new DicomException($"it is no CDA: its root is {reader.LocalName}, not ClinicalDocument.");
            }

            reader.ReadStartElement();
            while (reader.MoveToContent() == XmlNodeType.Element)
            {
                if (reader.LocalName == "id" && !made.Contains(Attributes.HL7InstanceIdentifier))
                {
                    string root = reader.GetAttribute("root") ?? string.Empty, extension = reader.GetAttribute("extension") ?? string.Empty;
                    made.Set(Attributes.HL7InstanceIdentifier, extension.Length > 0 ? $"{root}^{extension}" : root);
                    reader.Skip();
                }
                else if (reader.LocalName == "title")
                {
                    made.Set(Attributes.DocumentTitle, reader.ReadElementContentAsString().Trim());
                }
                else
                {
                    reader.Skip();
                }
            }
        }
        catch (XmlException exception)
        {
            throw new DicomException($"it is no CDA: {exception.Message}", exception);
        }

        if (!made.Contains(Attributes.HL7InstanceIdentifier))
        {
            throw new DicomException("the CDA has no id, which its HL7 Instance Identifier (0040,E001) is made of.");
        }
    }
}
