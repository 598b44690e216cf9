using Muster.Storage.Copying;
using Muster.Storage.Model;

namespace Muster.Modules.People.Internal;

/// <summary>The table into which the people of a list are written many at a time.</summary>
internal static class PeopleTable
{
    public static CopiedTable People { get; } =
        new(
            "people",
            [
                new("id", ColumnKind.Id),
                new("peer_id", ColumnKind.Text),
                new("display_name", ColumnKind.Text),
                new("display_name_key", ColumnKind.Text),
                new("email", ColumnKind.Text),
                new("email_key", ColumnKind.Text),
                new("mobile", ColumnKind.Text),
                new("status", ColumnKind.Text),
                new("enrollment", ColumnKind.Text),
                new("created_at", ColumnKind.Instant),
                new("row_version", ColumnKind.Number),
            ]
        );

    public static object?[] Row(Person person) =>
        [
            person.Id.Value,
            person.PeerId.Value,
            person.DisplayName,
            person.DisplayNameKey,
            person.Email,
            person.EmailKey,
            person.Mobile,
            EnumText.Of(person.Status),
            EnumText.Of(person.Enrollment),
            person.CreatedAt,
            1L,
        ];
}
