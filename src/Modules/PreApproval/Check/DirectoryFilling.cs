using Muster.Kernel.Text;
using Muster.Modules.Directories;
using Muster.Spreadsheets.Headers;

namespace Muster.Modules.PreApproval.Check;

/// <summary>The sheet counts where it says something; the directory fills what is blank, with values that rows may have.</summary>
internal static class DirectoryFilling
{
    public static FilledRow Of(MappedRow row, DirectoryPerson person)
    {
        var cells = row.Cells.ToDictionary();
        var findings = new List<Finding>();
        Take(Field.Name, person.DisplayName, (said, known) => said == known);
        Take(
            Field.Email,
            RowRules.IsEmail(person.Email) ? person.Email : null,
            (said, known) => SearchKey.Of(said) == SearchKey.Of(known)
        );
        Take(
            Field.Mobile,
            person.Phone is { } phone ? RowRules.MobileOf(phone) : null,
            (said, known) => RowRules.MobileOf(said) == known
        );
        return new FilledRow(new MappedRow(row.Line, cells), findings, person.PeerId);

        void Take(Field field, string? known, Func<string, string, bool> areSame)
        {
            if (known is null)
            {
                return;
            }

            if (row.Text(field) is not { } said)
            {
                cells[field] = known;
            }
            else if (!areSame(said, known))
            {
                findings.Add(
                    new Finding(
                        "ROW_DIRECTORY_DIFFERS",
                        Level.Warning,
                        field,
                        $"The directory says {known}; the list counts.",
                        said
                    )
                );
            }
        }
    }
}
