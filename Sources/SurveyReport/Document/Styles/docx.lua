-- What pandoc's HTML reader cannot tell its DOCX writer: two columns without borders, and that the
-- page's own heading is a title.

local function xml(text) return pandoc.RawBlock('openxml', text) end

local function columns(div)
  local widths = { 3860, 5325 }
  local made = pandoc.List({ xml(
    '<w:tbl><w:tblPr><w:tblW w:w="9185" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>' ..
    '<w:tblGrid><w:gridCol w:w="3860"/><w:gridCol w:w="5325"/></w:tblGrid><w:tr>') })
  for place, column in ipairs(div.content) do
    made:insert(xml('<w:tc><w:tcPr><w:tcW w:w="' .. widths[place] .. '" w:type="dxa"/></w:tcPr>'))
    made:extend(column.content)
    made:insert(xml('</w:tc>'))
  end
  made:insert(xml('</w:tr></w:tbl>'))
  return made
end

function Div(div)
  if div.classes:includes('columns') then return columns(div) end
end

function Header(header)
  if header.level == 1 then
    return pandoc.Div({ pandoc.Para(header.content) }, pandoc.Attr('', {}, { ['custom-style'] = 'Title' }))
  end
  header.level = header.level - 1
  header.identifier = ''
  return header
end

function Meta() return {} end
