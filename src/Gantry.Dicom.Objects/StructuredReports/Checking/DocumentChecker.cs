using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Checks what a document says of itself: completion, verification, evidence.</summary>
internal static class DocumentChecker
{
    private const string Source = "PS3.3 §C.17.2";

    public static void Check(StructuredReport report, List<ValidationFinding> findings)
    {
        bool isKeyObject = report.SopClassUid == SopClasses.KeyObjectSelectionDocumentStorage;
        if (!isKeyObject)
        {
            Flags(report, findings);
        }

        HashSet<Uid> evidence = [.. report.CurrentEvidence.Concat(report.OtherEvidence).Select(instance => instance.SopInstanceUid)];
        HashSet<Uid> references = [.. report.References.Select(reference => reference.SopInstanceUid)];
        string source = isKeyObject ? "PS3.3 §C.17.6.2" : $"{Source}.3";
        foreach (Uid missing in references.Except(evidence))
        {
            findings.Add(ReportFinding.Of(FindingSeverity.Error, "CurrentRequestedProcedureEvidenceSequence", "sr-evidence-missing", source, $"instance {missing}, which the content refers to, is not in the evidence",
                "List it with its study and series in Current Requested Procedure Evidence Sequence or, for a report, Pertinent Other Evidence Sequence."));
        }

        if (isKeyObject)
        {
            foreach (Uid unused in evidence.Except(references))
            {
                findings.Add(ReportFinding.Of(FindingSeverity.Error, "CurrentRequestedProcedureEvidenceSequence", "ko-evidence-unused", source, $"instance {unused} of the evidence is not referred to in the content", "Refer to it in the content, or take it out of the evidence."));
            }
        }
    }

    private static void Flags(StructuredReport report, List<ValidationFinding> findings)
    {
        string? completion = report.Header.GetString(Attributes.CompletionFlag);
        string? verification = report.Header.GetString(Attributes.VerificationFlag);
        if (completion is not ("PARTIAL" or "COMPLETE"))
        {
            findings.Add(ReportFinding.Of(FindingSeverity.Error, "CompletionFlag", "sr-completion", Source, completion is null ? "Completion Flag is missing" : $"Completion Flag is {completion}", "Write PARTIAL or COMPLETE."));
        }

        if (verification is not ("UNVERIFIED" or "VERIFIED"))
        {
            findings.Add(ReportFinding.Of(FindingSeverity.Error, "VerificationFlag", "sr-verification", Source, verification is null ? "Verification Flag is missing" : $"Verification Flag is {verification}", "Write UNVERIFIED or VERIFIED."));
        }
        else if (verification == "VERIFIED" && report.Header.Items(Attributes.VerifyingObserverSequence).Count == 0)
        {
            findings.Add(ReportFinding.Of(FindingSeverity.Error, "VerifyingObserverSequence", "sr-verifying-observer", Source, "the document is verified by nobody", "Name who verified it, or write UNVERIFIED."));
        }
    }
}
