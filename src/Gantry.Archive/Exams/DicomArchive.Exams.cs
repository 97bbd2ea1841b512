using Gantry.Dicom;

namespace Gantry.Archive;

/// <content>The list of exams.</content>
public sealed partial class DicomArchive
{
    /// <summary>One page of the list of exams, newest first.</summary>
    /// <exception cref="DicomException">The cursor is not one of this list.</exception>
    /// <exception cref="AccessDeniedException">The policy does not let the caller search.</exception>
    public Task<ExamPage> ListExamsAsync(Caller caller, ExamFilter filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        Enter(caller, ArchiveOperation.Query, null);
        return _index.ListExamsAsync(filter, cancellationToken);
    }
}
