using System.Text;

namespace Gantry.Archive;

/// <summary>Writes conditions of PS3.4 §C.2.2.2 as SQL, with their values as parameters.</summary>
internal sealed class MatchingConditions
{
    private const string PatientName = "patient.name";
    private readonly StringBuilder _sql = new();
    private readonly List<object> _parameters = [];

    /// <summary>The text so far.</summary>
    public StringBuilder Sql => _sql;

    /// <summary>The values of the parameters so far, in order.</summary>
    public List<object> Parameters => _parameters;

    /// <summary>A LIKE pattern for a DICOM wildcard pattern; the escape is \.</summary>
    public static string LikePattern(string pattern)
    {
        var like = new StringBuilder(pattern.Length + 4);
        foreach (char c in pattern)
        {
            like.Append(c switch
            {
                '*' => "%",
                '?' => "_",
                '%' => "\\%",
                '_' => "\\_",
                '\\' => "\\\\",
                _ => c.ToString(),
            });
        }

        return like.ToString();
    }

    /// <summary>A column is the text, or matches it where it has wildcards.</summary>
    public void Text(string column, string pattern)
    {
        int wildcard = pattern.AsSpan().IndexOfAny('*', '?');
        if (wildcard < 0)
        {
            _sql.Append(column).Append(" = ?");
            _parameters.Add(pattern);
            return;
        }

        _sql.Append('(');
        if (wildcard > 0 && char.IsAscii(pattern[wildcard - 1]))
        {
            // The range lets an index be used.
            _sql.Append(column).Append(" >= ? AND ").Append(column).Append(" < ? AND ");
            _parameters.Add(pattern[..wildcard]);
            _parameters.Add(pattern[..(wildcard - 1)] + (char)(pattern[wildcard - 1] + 1));
        }

        _sql.Append(column).Append(" LIKE ? ESCAPE '\\')");
        _parameters.Add(LikePattern(pattern));
    }

    /// <summary>A person's name matches in one of its component groups, or in those asked for.</summary>
    public void Name(string column, NameKey key)
    {
        string[] groups = [column + "_alphabetic", column + "_ideographic", column + "_phonetic"];
        if (key.Groups.Length == 0)
        {
            _sql.Append(System.Globalization.CultureInfo.InvariantCulture, $"name_like({groups[0]}, {groups[1]}, {groups[2]}, ?)");
            _parameters.Add(string.Join(' ', key.Words));
            return;
        }

        if (column == PatientName && key.Groups is [{ Length: > 0 } pattern] && pattern[0] is not ('*' or '?') && char.IsAscii(pattern[0]))
        {
            // Each group has an index of its own; one condition over the three would use none.
            _sql.Append("patient.patient_key IN (");
            for (int i = 0; i < groups.Length; i++)
            {
                _sql.Append(i > 0 ? " UNION ALL " : string.Empty).Append("SELECT patient.patient_key FROM patient WHERE ");
                Group(groups[i], pattern);
            }

            _sql.Append(')');
            return;
        }

        _sql.Append('(');
        if (key.Groups.Length == 1)
        {
            for (int i = 0; i < groups.Length; i++)
            {
                _sql.Append(i > 0 ? " OR " : string.Empty);
                Group(groups[i], key.Groups[0]);
            }
        }
        else
        {
            _sql.Append("1 = 1");
            for (int i = 0; i < groups.Length; i++)
            {
                if (key.Groups[i].Length > 0)
                {
                    _sql.Append(" AND ");
                    Group(groups[i], key.Groups[i]);
                }
            }
        }

        _sql.Append(')');
    }

    private void Group(string column, string pattern)
    {
        if (pattern == "*")
        {
            _sql.Append("1 = 1");
            return;
        }

        _sql.Append('(').Append(column).Append(" <> '' AND (");
        Text(column, pattern);
        if (NameKey.WithoutUniversalEnd(pattern) is { } shorter)
        {
            _sql.Append(" OR ");
            Text(column, shorter);
        }

        _sql.Append("))");
    }

    /// <summary>A column is absent or has no value.</summary>
    public void Empty(IndexedAttribute attribute) => _sql.Append(attribute.Kind switch
    {
        ColumnKind.Count or ColumnKind.Availability => "1 = 0",
        _ => $"COALESCE({attribute.Column}, '') = ''",
    });

    /// <summary>Adds what other conditions say, within their own context.</summary>
    /// <param name="before">The text before them.</param>
    /// <param name="conditions">The conditions.</param>
    /// <param name="after">The text after them.</param>
    public void Nest(string before, MatchingConditions conditions, string after)
    {
        _sql.Append(before).Append(conditions._sql).Append(after);
        _parameters.AddRange(conditions._parameters);
    }

    /// <summary>A date is there and in a range; an empty bound is open.</summary>
    public void Dates(string column, string first, string last)
    {
        _sql.Append('(').Append(column).Append(" <> ''");
        if (first.Length > 0)
        {
            _sql.Append(" AND ").Append(column).Append(" >= ?");
            _parameters.Add(first);
        }

        if (last.Length > 0)
        {
            _sql.Append(" AND ").Append(column).Append(" <= ?");
            _parameters.Add(last);
        }

        _sql.Append(')');
    }
}
