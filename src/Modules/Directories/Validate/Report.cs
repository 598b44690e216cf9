using System.Globalization;
using Muster.Contracts.Directories;
using Muster.Modules.Directories.Connect;
using Muster.Storage.Model;

namespace Muster.Modules.Directories.Validate;

/// <summary>What was found, in the order in which it was gone through.</summary>
internal sealed class Report
{
    private readonly List<DirectoryCheck> checks = [];
    private IReadOnlyList<DirectoryPerson> shown = [];

    public void Ok(DirectoryStep step, DirectoryServer? server, string what) =>
        Add(step, server, "ok", what, remedy: null);

    public void Failed(DirectoryStep step, DirectoryServer? server, string what, string remedy) =>
        Add(step, server, "failed", what, remedy);

    public void Counted(int count, int most, IReadOnlyList<DirectoryPerson> people)
    {
        shown = people;
        if (count == 0)
        {
            Failed(
                DirectoryStep.People,
                server: null,
                "Nobody is found by the filter.",
                "Look at base DN and filter, and whether the account of Muster may read people."
            );
            return;
        }

        Ok(
            DirectoryStep.People,
            server: null,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(count == most ? "At least " : "")}{count:N0} people are found."
            )
        );
        var blank = people.Count(person => person.Login is null || person.DisplayName is null || person.Email is null);
        if (blank == people.Count)
        {
            Failed(
                DirectoryStep.Entries,
                server: null,
                $"Of the first {people.Count}, none has login name, display name and e-mail.",
                "Compare the names of the attributes with those of the directory; see that the account may read them."
            );
        }
        else
        {
            Add(
                DirectoryStep.Entries,
                server: null,
                blank == 0 ? "ok" : "warning",
                $"{people.Count - blank} of the first {people.Count} have login name, display name and e-mail.",
                blank == 0 ? null : "Rows for people without them have to say these things themselves."
            );
        }
    }

    public DirectoryValidation End() =>
        new(
            checks.TrueForAll(check => check.Status != "failed"),
            checks,
            [
                .. shown.Select(person => new DirectoryFoundPerson(
                    person.Login,
                    person.PeerId?.Value,
                    person.DisplayName,
                    person.Email,
                    person.Phone
                )),
            ]
        );

    private void Add(DirectoryStep step, DirectoryServer? server, string status, string what, string? remedy) =>
        checks.Add(new DirectoryCheck(EnumText.Of(step), server?.ToString(), status, what, remedy));
}
