using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph;

/// <summary>
/// OData writes the key of one thing as <c>things('key')</c> or <c>things(name='key')</c>, and many clients as <c>things/key</c>: routes are
/// written the last way.
/// </summary>
internal static partial class KeyForms
{
    public static PathString Plain(PathString path) => new(Keyed().Replace(path.Value ?? "", "/${key}"));

    [GeneratedRegex(
        @"\((?:[A-Za-z]+=)?'(?<key>[^'/]*)'\)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Keyed();
}
