using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Makes of a request the overlay that goes into the journal, or refuses it: what it names is looked up in the view as it is now.</summary>
internal sealed class SqliteOverlayPreparation(SqliteDatabase database, SqliteHierarchy hierarchy, SqliteOverlayWriter writer, string defaultIssuer)
{
    private const int LongestText = 1024;

    /// <summary>Makes the overlay.</summary>
    /// <exception cref="OverlayRefusedException">It is not possible.</exception>
    public OverlayRecord Make(OverlayRequest request, Caller caller, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(request.Cause) || request.Cause.Length > LongestText)
        {
            throw Invalid($"A change needs a cause, of at most {LongestText} characters.");
        }

        var record = new OverlayRecord
        {
            At = at,
            Caller = caller,
            Number = writer.NextNumber,
            Kind = request.Kind,
            Cause = request.Cause,
            Reason = request.Reason,
            Undoes = request.Undoes,
        };
        if (request.Kind == OverlayKind.Undo)
        {
            CheckUndo(request.Undoes);
            return record;
        }

        if (request.Targets.Count is 0 or > OverlayRequest.MaximumTargets || request.Targets.Any(target => target.Level != request.Targets[0].Level))
        {
            throw Invalid($"A change is about one to {OverlayRequest.MaximumTargets} patients, studies, series or instances, all of one level.");
        }

        if (request.Kind != OverlayKind.Rejection ? request.Reason is not null : request.Into is not null || !request.Changes.IsEmpty)
        {
            throw Invalid("A rejection has a reason, goes nowhere and changes nothing; anything else has no reason.");
        }

        QueryLevel level = request.Targets[0].Level;
        List<(Placement Placement, long First)> found = [.. request.Targets.Select(target => Find(target, mayBeQuarantined: request.Kind == OverlayKind.Rejection))];
        return record with
        {
            Level = level,
            LastInstance = request.Kind == OverlayKind.Rejection ? LastInstance() : null,
            Targets = [.. found.Select((target, i) => IdentityOf(level, target.Placement, request.Targets[i])).Distinct(StringComparer.Ordinal)],
            Changes = request.Kind switch
            {
                OverlayKind.Correction => Corrected(level, request, found),
                OverlayKind.StudyMove => Moved(level, request, found, QueryLevel.Study, QueryLevel.Patient),
                OverlayKind.StudyMerge => Moved(level, request, found, QueryLevel.Study, QueryLevel.Study),
                OverlayKind.PatientMerge => Moved(level, request, found, QueryLevel.Patient, QueryLevel.Patient),
                OverlayKind.Split => Split(level, request, found),
                OverlayKind.Rejection when request.Reason is null || !Enum.IsDefined(request.Reason.Value) => throw Invalid("A rejection needs a reason."),
                OverlayKind.Rejection => AttributeChanges.None,
                _ => throw Invalid($"{request.Kind} is not made by request."),
            },
        };
    }

    private static string IdentityOf(QueryLevel level, in Placement placement, OverlayTarget target) => level switch
    {
        QueryLevel.Patient => placement.PatientIdentity,
        QueryLevel.Study => placement.StudyIdentity,
        QueryLevel.Series => placement.SeriesIdentity,
        _ => target.SopInstanceUid!.Value.Value,
    };

    private static OverlayRefusedException Invalid(string message) => new(OverlayFault.Invalid, message);

    private static OverlayRefusedException Conflict(string message) => new(OverlayFault.Conflict, message);

    private string? LastInstance()
    {
        SqliteStatement read = database.Prepare("SELECT sop_uid FROM instance ORDER BY instance_key DESC LIMIT 1");
        string? last = read.Step() ? read.Text(0) : null;
        read.Reset();
        return last;
    }

    private void CheckUndo(long number)
    {
        SqliteStatement read = database.Prepare("SELECT undoes, undone_by FROM overlay WHERE overlay_key = ?1").Bind(1, number);
        bool isThere = read.Step();
        bool isUndo = isThere && !read.IsNull(0);
        bool isUndone = isThere && !read.IsNull(1);
        read.Reset();
        if (!isThere)
        {
            throw new OverlayRefusedException(OverlayFault.Unknown, $"There is no change {number}.");
        }

        if (isUndo)
        {
            throw Conflict($"{number} is itself an undo: make the change again instead.");
        }

        if (isUndone)
        {
            throw Conflict($"The change {number} is undone already.");
        }
    }

    private AttributeChanges Corrected(QueryLevel level, OverlayRequest request, List<(Placement Placement, long First)> found)
    {
        if (request.Into is not null)
        {
            throw Invalid("A correction goes nowhere: leave out where to.");
        }

        AttributeChanges changes = request.Changes;
        CorrectionRules.Check(level, changes);
        if (changes.Tags.Any(tag => tag == Attributes.PatientID || tag == Attributes.IssuerOfPatientID))
        {
            var probe = new OverlayRecord { At = default, Caller = Caller.System, Number = 0, Kind = request.Kind, Cause = string.Empty, Changes = changes };
            foreach ((Placement before, _) in found)
            {
                Placement after = probe.Place(before, defaultIssuer);
                if (after.PatientIdentity != before.PatientIdentity && hierarchy.FindPatient(after).First != 0)
                {
                    throw Conflict(level == QueryLevel.Patient
                        ? "Another patient has this Patient ID and issuer already: merge the patients instead."
                        : "Another patient has this Patient ID and issuer already: move the study instead.");
                }
            }
        }

        return changes;
    }

    private AttributeChanges Moved(QueryLevel level, OverlayRequest request, List<(Placement Placement, long First)> found, QueryLevel from, QueryLevel into)
    {
        if (level != from || request.Into is not { } target || target.Level != into || !request.Changes.IsEmpty)
        {
            throw Invalid($"{request.Kind} needs what is moved, at the level {from}, and where to, at the level {into}; its changes follow from that.");
        }

        (Placement destination, long first) = Find(target);
        if (found.Any(source => into == QueryLevel.Patient ? source.Placement.PatientIdentity == destination.PatientIdentity : source.Placement.StudyIdentity == destination.StudyIdentity))
        {
            throw Conflict($"What is moved is there already: {request.Kind} into itself changes nothing.");
        }

        return ModuleOf(destination, first, into);
    }

    private AttributeChanges Split(QueryLevel level, OverlayRequest request, List<(Placement Placement, long First)> found)
    {
        if (level < QueryLevel.Series || request.Into is { Level: QueryLevel.Patient or QueryLevel.Instance } || (level == QueryLevel.Series && request.Into is { Level: QueryLevel.Series })
            || !request.Changes.IsEmpty)
        {
            throw Invalid("A split moves series to a study, or instances to a study or series; without where to, a new study is made.");
        }

        if (found.Select(part => part.Placement.StudyIdentity).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            throw Invalid("All parts of a split are of one study.");
        }

        AttributeChanges changes;
        if (request.Into is { } target)
        {
            (Placement destination, long first) = Find(target);
            if (found.Exists(part => target.Level == QueryLevel.Series
                ? part.Placement.SeriesIdentity == destination.SeriesIdentity
                : level == QueryLevel.Series && part.Placement.StudyIdentity == destination.StudyIdentity))
            {
                throw Conflict("What is moved is there already.");
            }

            changes = ModuleOf(destination, first, target.Level);
        }
        else
        {
            DataSet values = new();
            values.Set(Attributes.StudyInstanceUID, Uid.New());
            changes = new AttributeChanges(values, []);
        }

        // A series is of one study: instances that leave theirs make a new one.
        if (level == QueryLevel.Instance && request.Into is not { Level: QueryLevel.Series })
        {
            changes.Values.Set(Attributes.SeriesInstanceUID, Uid.New());
        }

        return changes;
    }

    /// <summary>The attributes by which something becomes a part of what is there.</summary>
    private AttributeChanges ModuleOf(in Placement destination, long first, QueryLevel level)
    {
        CompositeContext context = writer.ContextOf(first, destination);
        DataSet values = new();
        List<Tag> removed = [];
        try
        {
            foreach (Tag tag in CorrectionRules.AttributesOf(level))
            {
                if (context.DataSet.Contains(tag))
                {
                    ElementCopy.Copy(context.DataSet, tag, VR.None, values);
                }
                else
                {
                    removed.Add(tag);
                }
            }
        }
        catch (DicomException e)
        {
            // The index has no values that are longer than its threshold.
            throw new OverlayRefusedException($"A value of where it goes is too long to be taken along: correct it first. ({e.Message})", e);
        }

        return new AttributeChanges(values, removed);
    }

    /// <summary>Where the target is, and the first instance of it.</summary>
    private (Placement Placement, long First) Find(OverlayTarget target, bool mayBeQuarantined = false)
    {
        string condition = target.Level switch
        {
            QueryLevel.Patient => "patient.patient_id = ?1 AND patient.patient_id <> ''",
            QueryLevel.Study => "study.study_uid = ?1",
            QueryLevel.Series => "series.series_uid = ?1",
            _ => "instance.sop_uid = ?1",
        };
        string first = target.Level switch
        {
            QueryLevel.Patient => "patient.first_instance",
            QueryLevel.Study => "study.first_instance",
            QueryLevel.Series => "series.first_instance",
            _ => $"CASE WHEN instance.rejected IN (0{(mayBeQuarantined ? ", 2" : string.Empty)}) THEN instance.instance_key ELSE 0 END",
        };
        string tables = target.Level switch
        {
            QueryLevel.Patient => "patient JOIN study ON study.patient_key = patient.patient_key JOIN series ON series.study_key = study.study_key AND series.first_instance = patient.first_instance",
            QueryLevel.Study => "study JOIN patient ON patient.patient_key = study.patient_key JOIN series ON series.study_key = study.study_key AND series.first_instance = study.first_instance",
            QueryLevel.Series => "series JOIN study ON study.study_key = series.study_key JOIN patient ON patient.patient_key = study.patient_key",
            _ => "instance JOIN series ON series.series_key = instance.series_key JOIN study ON study.study_key = series.study_key JOIN patient ON patient.patient_key = study.patient_key",
        };
        string value = target.Level switch
        {
            QueryLevel.Patient => target.PatientId ?? string.Empty,
            QueryLevel.Study => target.StudyInstanceUid!.Value.Value,
            QueryLevel.Series => target.SeriesInstanceUid!.Value.Value,
            _ => target.SopInstanceUid!.Value.Value,
        };
        SqliteStatement read = database.Prepare($"""
            SELECT patient.patient_id, patient.issuer, study.study_uid, series.series_uid, {first}
            FROM {tables} WHERE {condition} AND {first} > 0
                AND (?2 IS NULL OR patient.patient_id = ?2) AND (?3 IS NULL OR patient.issuer = ?3) AND (?4 IS NULL OR study.study_uid = ?4) AND (?5 IS NULL OR series.series_uid = ?5)
            LIMIT 2
            """)
            .Bind(1, value).Bind(2, target.PatientId).Bind(3, target.IssuerOfPatientId).Bind(4, target.StudyInstanceUid?.Value).Bind(5, target.SeriesInstanceUid?.Value);
        List<(Placement, long)> found = [];
        while (read.Step())
        {
            found.Add((new Placement(read.Text(0)!, read.Text(1)!, read.Text(2)!, read.Text(3)!), read.Number(4)));
        }

        read.Reset();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new OverlayRefusedException(OverlayFault.Unknown, $"There is no {target.ToString().Replace("a patient", "patient", StringComparison.Ordinal)} here."),
            _ => throw Conflict($"There are several of {target}: give the patient and its issuer, or the study, too."),
        };
    }
}
